using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Having everything erased. The contact is asked first whether they are sure, and only a clear yes right after that question counts: what is erased
/// does not come back.
/// </summary>
internal static class Forgetting
{
    private const int MostWords = 3;

    /// <summary>The decision on a message while the contact is asked whether they are sure; null when it answers something else.</summary>
    public static IntakeDecision? Answered(IntakeState state, string text, IntakeRules rules) => !state.AsksErasure ? null
        : rules.Words.WholeCommand(text) switch
        {
            Keyword.Yes or Keyword.Forget => new IntakeEvent.ErasureConfirmed(),
            Keyword.No => new IntakeEvent.ErasureDropped(),
            null when IsBrief(text) && rules.Words.Inquiry(text, 0) is null && rules.Words.LanguageAsked(text) is null =>
                new IntakeRefusal(IntakeRefusalReason.ErasureYesOrNo),
            _ => (IntakeDecision?)null,
        };

    /// <summary>The decision on a button of the card that asks. A yes on an old card asks again.</summary>
    public static IntakeDecision Pressed(IntakeState state, bool yes) => (yes, state.AsksErasure) switch
    {
        (true, true) => new IntakeEvent.ErasureConfirmed(),
        (true, false) => new IntakeEvent.ErasureAsked(),
        (false, true) => new IntakeEvent.ErasureDropped(),
        _ => IntakeDecision.Nothing,
    };

    /// <summary>The decision, with an end to the question when the contact did something else that changes nothing.</summary>
    public static IntakeDecision Over(IntakeState state, Input input, IntakeDecision said) =>
        state.AsksErasure && said.Events.IsEmpty && input is not (Input.Arrive or Input.Reword or Input.Unsay)
            ? said.And(new IntakeEvent.ErasureDropped())
            : said;

    // "Misschien" is no answer to the question that stood open before.
    private static bool IsBrief(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
