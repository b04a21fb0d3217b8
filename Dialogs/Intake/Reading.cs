using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>Reading a request again that was sent.</summary>
public static class Reading
{
    /// <summary>Whether the contact wants to read a request again.</summary>
    public static bool IsAsked(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Events.Any(e => e is IntakeEvent.ReadAgainAsked);
    }

    /// <summary>The request that is meant; null when none is named, or when it is not known yet which.</summary>
    public static Reference? Meant(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Events.OfType<IntakeEvent.ReadAgainAsked>().FirstOrDefault()?.Reference;
    }

    /// <summary>
    /// The decision, now that the contact's requests are known. Where none was named it is the one whose card is quoted, the only open one, or the
    /// only one.
    /// </summary>
    /// <param name="said">The decision on the message.</param>
    /// <param name="own">The contact's requests, and whether each waits.</param>
    /// <param name="quoted">The request whose card the message quotes; null for none.</param>
    public static IntakeDecision Among(IntakeDecision said, IReadOnlyCollection<(Reference Reference, bool IsOpen)> own, Reference? quoted)
    {
        ArgumentNullException.ThrowIfNull(said);
        Reference? only = own.Count(r => r.IsOpen) == 1 ? own.Single(r => r.IsOpen).Reference : own.Count == 1 ? own.Single().Reference : null;
        return said with { Events = [.. said.Events.Select(e => e is IntakeEvent.ReadAgainAsked { Reference: null } ? Asked(quoted ?? only) : e)] };

        static IntakeEvent Asked(Reference? meant) => new IntakeEvent.ReadAgainAsked(meant);
    }
}
