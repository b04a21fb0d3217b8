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

    /// <summary>Whether these words are a ready text, in any language.</summary>
    public static bool IsOne(string words, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(foundation);
        var said = PersonText.Line(words);
        return foundation.AllTexts.Any(t => said == t.ApprovedNext || said == t.CandidateApprovedNext);
    }
}
