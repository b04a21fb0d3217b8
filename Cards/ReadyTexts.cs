using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>The texts that a contact reads where the chair writes no other.</summary>
public static class ReadyTexts
{
    /// <summary>The text of an approval.</summary>
    public static string Approved(Pitch pitch, Texts t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return Wording.IsCandidate(pitch) ? t.CandidateApprovedNext : t.ApprovedNext;
    }

    /// <summary>The text of a refusal: the reason, and what would make a new proposal stronger.</summary>
    public static string Declined(DeclineReason reason, Texts t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return $"{t.DeclinedReason(t.ReasonTold(reason))} {t.ReasonAdvice(reason)}";
    }

    /// <summary>The text of a request that is put off. The day stands beside it.</summary>
    public static string Postponed(Texts t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return t.PostponedNext;
    }

    /// <summary>The text of a decision.</summary>
    internal static string Of(MeetingRequest.Decided decision, Texts t) => decision switch
    {
        MeetingRequest.Declined declined => Declined(declined.Reason, t),
        MeetingRequest.Arranged arranged => t.ArrangedNext(arranged.Kind),
        MeetingRequest.Postponed => Postponed(t),
        _ => Approved(decision.Pitch, t),
    };

    /// <summary>Whether these words are a ready text, in any language.</summary>
    public static bool IsOne(string words, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(foundation);
        var said = PersonText.Line(words);
        return foundation.AllTexts.Any(t => said == t.ApprovedNext || said == t.CandidateApprovedNext || said == t.PostponedNext
            || Enum.GetValues<Arrangement>().Any(kind => said == t.ArrangedNext(kind))
            || Enum.GetValues<DeclineReason>().Any(reason => said == Declined(reason, t)));
    }
}
