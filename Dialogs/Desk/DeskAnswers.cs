using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads what the chair says to SamBot itself.</summary>
internal static class DeskAnswers
{
    private const int MostOthers = 4;

    /// <summary>What is said; null when it is nothing that SamBot can answer.</summary>
    public static DeskQuestion? Of(DeskSentence said, Vocabulary words)
    {
        if (said.Words.Length is 0 or > 20)
        {
            return null;
        }

        return words.Desk.Stands(DeskWord.Refer, said.Words, between: MostOthers) ? DeskQuestion.Refer
            : words.Desk.Stands(DeskWord.Who, said.Words, between: 1) ? DeskQuestion.Who
            : words.Desk.Stands(DeskWord.Later, said.Words, between: 1) || IsTime(said, words) ? DeskQuestion.Later
            : words.Inquiry(said.Text, others: 2, othersInStatement: 1) switch
            {
                Inquiry.Thanks => DeskQuestion.Thanks,
                Inquiry.Greeting => DeskQuestion.Greeting,
                _ when words.WholeCommand(said.Text) is Keyword.Yes => DeskQuestion.Thanks,
                _ when said.IsQuestion || words.IsQuestion(said.Text) || words.Grammar.Is(WordKind.Asking, said.Words[0]) => DeskQuestion.Other,
                _ => null,
            };
    }

    // "In maart", "dinsdag over twee weken".
    private static bool IsTime(DeskSentence said, Vocabulary words) => said.Words.Any(w => words.Grammar.Length(WordKind.When, [w], 0) > 0)
        && said.Words.All(w => words.Grammar.Length(WordKind.When, [w], 0) > 0 || words.Grammar.Is(WordKind.Small, w) || words.Grammar.Is(WordKind.Polite, w)
            || words.Grammar.NumberAt([w], 0) is not null);
}
