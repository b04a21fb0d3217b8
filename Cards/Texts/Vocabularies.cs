using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <summary>Gathers the words that people may type from the texts of all languages.</summary>
public static class Vocabularies
{
    /// <summary>The vocabulary of all languages together, with this foundation's goals.</summary>
    public static Vocabulary Of(Foundation foundation) => new(
        Enum.GetValues<Keyword>().ToDictionary(k => k, k => Words(foundation, t => $"{t.Words(k)}|{Buttons(k, t)}")),
        Languages.All.ToDictionary(l => l.Language, l => Words(foundation, t => t.LanguageWords(l.Language))),
        Questions.All.ToDictionary(q => q.Question, q => Choices(q, foundation)),
        Enum.GetValues<Question>().ToDictionary(q => q, q => Words(foundation, t => $"{t.Label(q)}|{t.QuestionWords(q)}")),
        [.. foundation.Reasons.Select(r => new Choice(r.ToString(), []) { Names = Words(foundation, t => t.Reason(r)) })],
        Enum.GetValues<Inquiry>().Where(i => i is not (Inquiry.Other or Inquiry.FileNotHere))
            .ToDictionary(i => i, i => Words(foundation, t => t.InquiryWords(i))),
        new Grammar(Enum.GetValues<WordKind>().ToDictionary(k => k, k => Words(foundation, t => t.Grammar(k)))))
    {
        Written = PitchLists.Written,
        Desk = new DeskWords(Enum.GetValues<DeskWord>().ToDictionary(k => k, k => Words(foundation, t => t.DeskWords(k)))),
    };

    private static ImmutableArray<Choice> Choices(QuestionDefinition definition, Foundation foundation) => definition switch
    {
        QuestionDefinition.Goals => [.. foundation.Goals.Select((g, i) => Choice(foundation, g.Id, i, g.Words, t => g.In(t.Language)))],
        QuestionDefinition.OneOf q =>
        [
            .. q.Choices.Select((id, i) => Choice(foundation, id, i, Words(foundation, t => t.ChoiceWords(q, id)), t => t.ChoiceName(q, id), q.TakesMinutes)),
        ],
        _ => [],
    };

    // A duration's name is read as any other length of time is. Some clients submit a choice's title instead of its value (see ChoiceTitles).
    private static Choice Choice(
        Foundation foundation, string id, int index, ImmutableArray<string> words, Func<Texts, string> name, bool isTime = false) => new(id, words)
    {
        Names = isTime ? [] : [.. foundation.AllTexts.Select(name).Distinct()],
        Titles =
        [
            .. foundation.AllTexts.SelectMany(t => new[] { name(t), t.NumberedChoice((index + 1).ToString(CultureInfo.InvariantCulture), name(t)) }).Distinct(),
        ],
    };

    // Every title of a button can be typed.
    private static string Buttons(Keyword keyword, Texts t) => keyword switch
    {
        Keyword.Continue => $"{t.Begin}|{t.Next}|{t.KeepAnswer}|{t.Resume}",
        Keyword.Back => t.Back,
        Keyword.Restart => t.NewRequest,
        Keyword.Yes => $"{t.RestartYes}|{t.OfferYes(OfferKind.Add)}|{t.OfferYes(OfferKind.PassOn)}",
        Keyword.No => $"{t.RestartNo}|{t.ErasureNo}|{t.OfferNo}",
        Keyword.Send => t.SendRequest,
        Keyword.Change => t.Change,
        Keyword.NewestAlone => t.NewestAlone,
        Keyword.Withdraw => t.Withdraw,
        Keyword.MyData => t.MyData,
        Keyword.Forget => $"{t.ForgetMe}|{t.ErasureYes}",
        Keyword.AllowModel => t.ModelAllow,
        Keyword.ReadAgain => t.ReadAgain,
        Keyword.Undo => t.Undo,
        Keyword.Reopen => t.Reopen,
        Keyword.Reword => t.Reword,
        Keyword.Invite => t.Invite,
        _ => "",
    };

    private static ImmutableArray<string> Words(Foundation foundation, Func<Texts, string> text) =>
        [.. foundation.AllTexts.SelectMany(t => text(t).Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}
