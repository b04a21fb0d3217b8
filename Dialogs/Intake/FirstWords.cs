using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The language of a contact's first message. They are answered in it. A later message changes no language, since people paste texts in other ones.
/// </summary>
public static class FirstWords
{
    /// <summary>The language that a first message is surely written in, before the decision on it; nothing for any other input.</summary>
    internal static IntakeDecision WrittenIn(IntakeState state, Input input, IntakeDecision said, IntakeRules rules) =>
        (state, input) is (NotStarted, Input.Say { Text: { } text })
            && !said.Events.Any(e => e is IntakeEvent.LanguageChosen)
            && rules.Words.LanguageOf(text) is { } language
                ? new IntakeEvent.WrittenIn(language)
                : IntakeDecision.Nothing;

    /// <summary>The decision, now that the conversation's language is known. A language that was chosen stays.</summary>
    /// <param name="said">The decision on the message.</param>
    /// <param name="present">The language in which the contact is answered so far.</param>
    /// <param name="isChosen">Whether they chose it.</param>
    public static IntakeDecision Beside(IntakeDecision said, Language present, bool isChosen)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said with { Events = [.. said.Events.Where(e => e is not IntakeEvent.WrittenIn w || (!isChosen && w.Language != present))] };
    }
}
