using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>Withdrawing by typing. The contact is asked first whether they are sure.</summary>
public static class Withdrawing
{
    /// <summary>Whether the decision must know which requests of the contact are open.</summary>
    public static bool NeedsRequests(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Events.Any(e => e is IntakeEvent.WithdrawAsked);
    }

    /// <summary>
    /// The decision, now that the contact's open requests are known. One open request needs no reference. One that is not open is not asked
    /// about: the attempt to withdraw it says why that cannot be.
    /// </summary>
    public static IntakeDecision Among(IReadOnlyCollection<Reference> open, IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said with { Events = [.. said.Events.Select(e => e is IntakeEvent.WithdrawAsked asked ? Of(asked, open) : e)] };
    }

    /// <summary>Whether the contact withdraws without saying which.</summary>
    public static bool NamesNone(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Events.Any(e => e is IntakeEvent.WithdrawAsked { Reference: null });
    }

    /// <summary>The request that the contact names; null when they name none.</summary>
    public static Reference? Named(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Events.OfType<IntakeEvent.WithdrawAsked>().FirstOrDefault()?.Reference;
    }

    /// <summary>The decision, now that it is known which request was meant where none was named.</summary>
    public static IntakeDecision Of(Reference meant, IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said with { Events = [.. said.Events.Select(e => e is IntakeEvent.WithdrawAsked { Reference: null } ? Asked(meant) : e)] };

        static IntakeEvent Asked(Reference meant) => new IntakeEvent.WithdrawAsked(meant);
    }

    /// <summary>The decision on a message while the contact is asked whether they are sure; null when it answers something else.</summary>
    internal static IntakeDecision? Answered(IntakeState state, string text, IntakeRules rules)
    {
        if (state.Withdrawing is not { } typed || !Reference.TryParse(typed, out var reference))
        {
            return null;
        }

        return rules.Words.WholeCommand(text) switch
        {
            Keyword.Yes or Keyword.Withdraw => new IntakeEvent.WithdrawConfirmed(reference),
            Keyword.No => new IntakeEvent.WithdrawDropped(),
            _ => null,
        };
    }

    private static IntakeEvent Of(IntakeEvent.WithdrawAsked asked, IReadOnlyCollection<Reference> open) => asked.Reference switch
    {
        null when open.Count == 1 => new IntakeEvent.WithdrawAsked(open.Single()),
        { } named when !open.Contains(named) => new IntakeEvent.WithdrawConfirmed(named),
        _ => asked,
    };
}
