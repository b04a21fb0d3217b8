using System.Globalization;
using System.Text.Json.Nodes;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>
/// Measures whether a chair's messages are understood, on the phrasings in <c>tests/Desk</c>. Those in <c>held-out</c>, every third one, were written
/// and set apart before the rules; those in <c>adversarial</c> were written against the rules, to have them decide wrongly.
/// </summary>
public sealed class DeskPhrasingTests
{
    private static readonly Reference Sanne = Parsed("K7F-3QD");

    // Two people have the same first name.
    private static readonly OpenNames Names = new(
        [(Sanne, "Sanne de Vries"), (Parsed("QRV-4BD"), "Piet Bakker"), (Parsed("HJK-9MN"), "Piet van der Visser"), (Parsed("ABC-DEF"), "Mo Amrani")]);

    private static readonly string[] Members = ["meant", "reason", "form", "minutes", "note", "words"];

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Desk");

    [Theory]
    [MemberData(nameof(Files))]
    public void At_least_95_in_100_messages_of_a_chair_are_understood_and_none_decides_what_was_not_meant(string file)
    {
        var messages = File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonNode.Parse(line)!).Select(m => (Message: m, Heard: Heard((string)m["text"]!))).ToArray();
        var missed = messages.Where(m => m.Heard != Meant(m.Message)).ToArray();
        var harm = missed.Where(m => m.Heard.StartsWith("approve", StringComparison.Ordinal) || m.Heard.StartsWith("decline", StringComparison.Ordinal) || m.Heard.StartsWith("asks", StringComparison.Ordinal) || m.Heard.StartsWith("gives", StringComparison.Ordinal)).ToArray();
        var report = string.Join('\n', missed.Select(m => $"{m.Message["text"]} -> {m.Heard} (meant {Meant(m.Message)})"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{missed.Length} of {messages.Length} missed, {harm.Length} decided wrongly\n{report}");
        Assert.True(missed.Length <= messages.Length * 5 / 100 && harm.Length == 0, $"{missed.Length} of {messages.Length}, {harm.Length} decided wrongly:\n{report}");
    }

    [Fact]
    public void The_messages_are_many_and_a_third_of_them_is_held_out()
    {
        int Count(string file) => File.ReadLines(Path.Combine(Folder, file)).Count();
        var (tuned, heldOut) = (Count("tuned.jsonl"), Count("held-out.jsonl"));
        Assert.InRange(tuned + heldOut, 200, 100_000);
        Assert.InRange(heldOut, (tuned + heldOut) / 3, tuned + heldOut);
    }

    private static string Meant(JsonNode message) =>
        string.Join(' ', Members.Select(member => (string?)message[member]).OfType<string>());

    private static string Heard(string typed) => ChairDesk.Read(typed, Some.Rules.Words) switch
    {
        DeskIntent.MissReference { MayName: true } => Name(ChairDesk.Read(typed, Some.Rules.Words, names: Names)),
        var intent => Name(intent),
    };

    private static string Name(DeskIntent intent) => intent switch
    {
        DeskIntent.Approve i when i.Reference == Sanne => string.Join(' ', new[] { "approve", i.Form?.ToString(), i.Minutes?.ToString(CultureInfo.InvariantCulture), i.Note }.Where(part => !string.IsNullOrEmpty(part))),
        DeskIntent.Postpone { IsCertain: false } => "perhaps postpone",
        DeskIntent.Postpone i when i.Reference == Sanne => $"postpone {i.Words}".Trim(),
        DeskIntent.Decline { Reason: null } => "doubt",
        DeskIntent.Decline i when i.Reference == Sanne => $"decline {i.Reason} {i.Note}".Trim(),
        DeskIntent.Approve or DeskIntent.Decline => "approve or decline another",
        DeskIntent.AskContact i when i.Reference == Sanne => $"asks {i.Text}",
        DeskIntent.Arrange i when i.Reference == Sanne => $"gives {Arranged(i.Said)}",
        DeskIntent.Doubt { Said.Kind: not null } i when i.Reference == Sanne => $"fills {Arranged(i.Said)}",
        DeskIntent.Arrange => "approve or decline another",
        DeskIntent.AskContact => "approve or decline another",
        DeskIntent.Doubt { Said.Asks: true } i when i.Reference == Sanne => $"fills asks {i.Said.Note}".Trim(),
        DeskIntent.Doubt or DeskIntent.AtPlace { Said: not null } => "doubt",
        DeskIntent.Show or DeskIntent.AtPlace => "show",
        DeskIntent.Which { Among.Length: 2 } => "which",
        DeskIntent.List { Page: 1 } => "list",
        DeskIntent.List i => $"page{i.Page}",
        DeskIntent.MissReference => "ask",
        DeskIntent.Ask { About: DeskQuestion.Other } => "question",
        DeskIntent.Ask i => i.About.ToString().ToLowerInvariant(),
        _ => intent.GetType().Name.ToLowerInvariant(),
    };

    private static string Arranged(Leaning said) => string.Join(' ', new[] { said.Kind.ToString(), said.To, said.Reach, said.Note }.Where(part => !string.IsNullOrEmpty(part)));

    private static Reference Parsed(string typed) => Reference.TryParse(typed, out var reference) ? reference : throw new ArgumentException(typed);
}
