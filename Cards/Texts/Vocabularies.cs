using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>Gathers the words that people may type from the texts of all languages.</summary>
public static class Vocabularies
{
    private static readonly ImmutableArray<Texts> All = [.. Enum.GetValues<Language>().Select(Texts.In)];

    /// <summary>The vocabulary of all languages together, with this foundation's goals.</summary>
    public static Vocabulary Of(Foundation foundation) => new(
        Enum.GetValues<Keyword>().ToImmutableDictionary(k => k, k => Words(t => $"{t.Words(k)}|{Buttons(k, t)}")),
        ImmutableDictionary.CreateRange(new Dictionary<Question, ImmutableArray<Choice>>
        {
            [Question.FitGoals] = [.. foundation.Goals.Select(g => new Choice(g.Id, [g.Dutch, g.English]))],
            [Question.TopicKind] = [.. Enum.GetValues<TopicKind>().Select(k => new Choice(k.ToString(), Words(t => $"{t.TopicKindName(k)}|{t.TopicKindWords(k)}")))],
            [Question.Form] = [.. Enum.GetValues<MeetingForm>().Select(f => new Choice(f.ToString(), Words(t => $"{t.FormName(f)}|{t.FormWords(f)}")))],
            [Question.Duration] = [.. Durations.Minutes.Select(m => new Choice(m.ToString(CultureInfo.InvariantCulture), Words(t => t.DurationWords(m))))],
        }),
        Enum.GetValues<Question>().ToImmutableDictionary(q => q, q => Words(t => $"{t.Label(q)}|{t.QuestionWords(q)}")),
        [.. Enum.GetValues<DeclineReason>().Select(r => new Choice(r.ToString(), Words(t => t.Reason(r))))],
        Words(t => t.WordsForAll),
        Words(t => t.Connectives));

    // Whatever a button says can be typed.
    private static string Buttons(Keyword keyword, Texts t) => keyword switch
    {
        Keyword.Continue => $"{t.Begin}|{t.Next}|{t.KeepAnswer}|{t.Resume}",
        Keyword.Back => t.Back,
        Keyword.Restart => t.NewRequest,
        Keyword.Yes => t.RestartYes,
        Keyword.No => t.RestartNo,
        Keyword.Send => t.SendRequest,
        Keyword.Change => t.Change,
        Keyword.Withdraw => t.Withdraw,
        _ => "",
    };

    private static ImmutableArray<string> Words(Func<Texts, string> text) => [.. All.SelectMany(t => text(t).Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}
