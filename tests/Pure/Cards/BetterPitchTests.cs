using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Plays weak first answers with a plausible reply to the follow-up, and measures the answer before and after. The table stands in the docs.</summary>
public sealed partial class BetterPitchTests
{
    private static readonly ImmutableArray<Played> All =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Pitches", "FollowedUp", "pairs.jsonl")).Select(line => Play(JsonDocument.Parse(line).RootElement)),
    ];

    [Fact]
    public void Every_weak_answer_is_asked_on_once_and_keeps_its_words() => Assert.All(All, p =>
    {
        Assert.True(p.WasFollowedUp, p.First);
        Assert.True(p.GoesOn, p.First);
        Assert.StartsWith(p.First, p.After, StringComparison.Ordinal);
        Assert.EndsWith(p.Reply, p.After, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_answer_says_more_and_says_it_more_exactly_after_the_follow_up() => Assert.All(All, p =>
    {
        Assert.InRange(Informative(p.After, p.Language), Informative(p.First, p.Language) + 3, int.MaxValue);
        Assert.InRange(Specific(p.After, p), Specific(p.First, p) + 1, int.MaxValue);
    });

    [Fact]
    public void The_table_in_the_docs_is_what_is_measured_here()
    {
        var path = Path.Combine(Repository.Root, "docs", "better-pitches.md");
        var text = Table();
        if (Environment.GetEnvironmentVariable("SAMBOT_APPROVE") is "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", text);
    }

    private static string Table()
    {
        var table = new StringBuilder("""
            # Pitches before and after the follow-up

            Twenty weak first answers, each with a plausible reply to the one question that follows, played through the conversation by `BetterPitchTests`, which also writes this page. The answers and replies were made up for this.

            - **informative**: the different words of two letters or more that are in none of the lists of function words, common words and empty words (`PitchLists*.resx`).
            - **specific**: the different numbers (in digits or in words), names (a capital inside a sentence), and the kinds of example that the check finds: for whom, where, what was done, what somebody can do with it.

            | | question | first answer | reply | informative | specific |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var p in All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {p.Code} | {p.Kind.ToString().ToLowerInvariant()} | {p.First} | {p.Reply} ")
                .Append(CultureInfo.InvariantCulture, $"| {Informative(p.First, p.Language)} → {Informative(p.After, p.Language)} ")
                .Append(CultureInfo.InvariantCulture, $"| {Specific(p.First, p)} → {Specific(p.After, p)} |\n");
        }

        var enough = All.Count(p => !PitchLists.Check.Of(p.Kind, p.After, p.Language).FollowUp);
        return table.Append(CultureInfo.InvariantCulture, $"\nOn average an answer goes from {All.Average(p => Informative(p.First, p.Language)):0.0} to ")
            .Append(CultureInfo.InvariantCulture, $"{All.Average(p => Informative(p.After, p.Language)):0.0} informative words, and from {All.Average(p => Specific(p.First, p)):0.0} to ")
            .Append(CultureInfo.InvariantCulture, $"{All.Average(p => Specific(p.After, p)):0.0} specific ones. {enough} of {All.Length} would get no question any more.\n")
            .ToString();
    }

    private static int Informative(string text, Language language)
    {
        var lists = PitchLists.Of(Languages.All.Single(l => l.Language == language));
        HashSet<string> dull = [.. lists[WordList.Function], .. lists[WordList.Common], .. lists[WordList.Empty]];
        return Words().Matches(text).Select(w => w.Value.ToLowerInvariant()).Where(w => w.Length > 1 && !dull.Contains(w)).Distinct().Count();
    }

    private static int Specific(string text, Played played)
    {
        var numbers = PitchLists.Of(Languages.All.Single(l => l.Language == played.Language))[WordList.NumberWord].ToHashSet();
        var words = Words().Matches(text).Select(w => w.Value).Distinct().ToArray();
        return words.Count(w => char.IsAsciiDigit(w[0]) || numbers.Contains(w.ToLowerInvariant()))
            + Names().Matches(text).Select(n => n.Value).Distinct().Count(n => n is not "I")
            + PitchLists.Check.Of(played.Kind, text, played.Language).Findings.Select(f => f.Signal)
                .Where(s => s is Signal.ForWhom or Signal.Place or Signal.Done or Signal.Use).Distinct().Count();
    }

    private static Played Play(JsonElement json)
    {
        var code = json.GetProperty("lang").GetString()!;
        var language = Texts.LanguageOf(code)!.Value;
        var kind = Enum.Parse<PitchQuestion>(json.GetProperty("question").GetString()!, ignoreCase: true);
        var (first, reply) = (json.GetProperty("first").GetString()!, json.GetProperty("reply").GetString()!);
        var question = Questions.All.Last(q => q.ReadAs == kind).Question;
        var talk = new Talk(Some.FollowingUp with { Spoken = language }).Do(new Input.Arrive()).Say("begin");
        for (var steps = 0; talk.Asked is { } asked && (asked != question || IsUntitled(talk, question)) && steps < 20; steps++)
        {
            talk.Say(asked == question ? Some.Typed[Question.TopicTitle] : talk.Draft.HasFollowUp(asked) ? "verder" : Some.Typed[asked]);
        }

        talk.Say(first);
        var wasFollowedUp = talk.Asked == question && talk.Last.Events.Any(e => e is IntakeEvent.FollowedUp);
        talk.Say(reply);
        return new(code, language, kind, first, reply, wasFollowedUp, talk.Asked != question, talk.Draft.Answers.GetValueOrDefault(question) ?? "");
    }

    private static bool IsUntitled(Talk talk, Question question) =>
        question is Question.TopicDescription && talk.Draft.AnswerTo(Question.TopicTitle) is null;

    private sealed record Played(string Code, Language Language, PitchQuestion Kind, string First, string Reply, bool WasFollowedUp, bool GoesOn, string After);

    [GeneratedRegex(@"[\p{L}\d'’]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=[\p{L}\d,:;] )\p{Lu}\p{L}*")]
    private static partial Regex Names();
}
