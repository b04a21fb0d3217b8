using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>
/// Measures what one typed message about the practical side is taken for, on the phrasings in <c>tests/Practical</c>. Every third one was set apart
/// before the rules were tuned. A message is understood when every answer in it went to its question, and no other question got one.
/// </summary>
public sealed class PracticalPhrasingTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Practical");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void At_least_95_in_100_messages_are_understood_whole(string file)
    {
        var phrasings = File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonNode.Parse(line)!).ToArray();
        var missed = phrasings.Select(p => (Text: (string)p["text"]!, Expected: Expected(p), Heard: Heard((string)p["text"]!)))
            .Where(p => p.Expected != p.Heard).Select(p => $"{p.Text} -> {p.Heard} (expected {p.Expected})").ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {missed.Length} of {phrasings.Length} missed\n{string.Join('\n', missed)}");
        Assert.True(missed.Length <= phrasings.Length * 5 / 100, $"{missed.Length} of {phrasings.Length}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void The_phrasings_are_many_and_a_third_of_them_is_held_out()
    {
        var (all, heldOut) = (Files().Sum(row => Lines(row.Data)), Lines("held-out.jsonl"));
        Assert.InRange(all, 80, 100_000);
        Assert.InRange(heldOut, all / 3 - 1, all);

        static int Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Count(l => l.Length > 0);
    }

    private static string Expected(JsonNode line) =>
        Written(line["expected"]!.AsObject().Select(e => (Enum.Parse<Question>(e.Key), (string)e.Value!)));

    private static string Heard(string text)
    {
        var talk = Talk.UpTo(Question.Organisation);
        var before = talk.Draft.Answers;
        return Written(talk.Say(text).Draft.Answers.Where(a => !before.ContainsKey(a.Key)).Select(a => (a.Key, a.Value)));
    }

    private static string Written(IEnumerable<(Question Question, string Answer)> answers) => string.Join(" | ", answers.OrderBy(a => a.Question).Select(a => $"{a.Question}={a.Answer}"));
}
