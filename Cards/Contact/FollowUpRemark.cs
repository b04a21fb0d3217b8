using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// The one question more that an answer gets: what was read in it, in the person's own words, a question, an example near the subject, and the
/// way to keep the answer.
/// </summary>
internal static class FollowUpRemark
{
    private const int Quoted = 2;
    private const int LongestQuote = 60;

    // "You say for whom it is: ‘who’" says nothing.
    private const int ShortestQuote = 4;

    /// <summary>Its lines.</summary>
    public static IReadOnlyList<CardElement> Of(IntakeEvent.FollowedUp happened, IntakeState state, Texts t)
    {
        var (lead, isQuestion) = Lead(happened.Facts, t);
        return
        [
            .. lead is null ? [] : new[] { Line(lead) },
            .. isQuestion ? [] : new[] { Line(Question(happened, t)) },
            Quiet(t.FollowUpExample(happened.Question is Dialogs.Intake.Question.FitWhy ? t.ExampleFit : Examples.Near(happened.Answer, t))),
            Quiet(t.FollowUpKeep(state is IntakeState.Asking { Changing: true } ? t.KeepAnswer : t.Next)),
        ];
    }

    /// <summary>Its question.</summary>
    public static string Question(IntakeEvent.FollowedUp happened, Texts t) => happened switch
    {
        { Facts: var facts } when Has(facts, Signal.GoalRepeated) => t.FollowUpOwnWords,
        { Facts.Kind: null } => t.Ask(happened.Question),
        { Facts.Kind: { } kind } => happened.Question switch
        {
            Dialogs.Intake.Question.Bring => t.FollowUpBring(kind),
            Dialogs.Intake.Question.FitWhy => t.FollowUpFit(kind),
            _ => t.FollowUpTopic(kind),
        },
    };

    // The lead, and whether it asks already.
    private static (string? Lead, bool IsQuestion) Lead(PitchFacts facts, Texts t) =>
        Has(facts, Signal.GoalRepeated) ? (t.FollowUpOwnWords, true)
        : Has(facts, Signal.LinkAlone) ? (t.FollowUpLink, false)
        : Has(facts, Signal.InConversation) ? (t.FollowUpInConversation, false)
        : Has(facts, Signal.NoAnswer) ? (t.FollowUpNoAnswer, false)
        : Quote(facts, s => s is >= Signal.AsksContacts and <= Signal.Sells and not Signal.AsksOther, t) is { } asked ? (t.FollowUpAsks(asked), false)
        : Quote(facts, s => s is Signal.Thing or Signal.Activity, t) is { } thing ? (t.FollowUpThing(thing), false)
        : Quote(facts, s => s is Signal.Done or Signal.Place, t) is { } done ? (t.FollowUpDone(done), false)
        : Quote(facts, s => s is Signal.ForWhom, t) is { } whom ? (t.FollowUpForWhom(whom), false)
        : (null, false);

    private static bool Has(PitchFacts facts, Signal signal) => facts.Findings.Any(f => f.Signal == signal);

    private static string? Quote(PitchFacts facts, Func<Signal, bool> of, Texts t)
    {
        string[] words =
        [
            .. facts.Findings.Where(f => of(f.Signal) && f.Words.Length is >= ShortestQuote and <= LongestQuote)
                .Select(f => PersonText.Line(f.Words)).Distinct().Take(Quoted)
                .Select(w => t.Quoted(PersonText.Escape(w))),
        ];
        return words.Length == 0 ? null : string.Join(", ", words);
    }
}
