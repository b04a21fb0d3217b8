using System.Text.Json;
using SamBot.Commands;
using SamBot.Tests.Playground;
using static SamBot.Tests.Commands.CommandProcess;

namespace SamBot.Tests.Commands;

/// <summary><c>pitch check</c> and <c>pitch measure</c> as people run them.</summary>
public sealed class PitchCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Check_writes_a_line_for_each_answer_with_the_words_that_tell_why()
    {
        await WriteAsync(
            """{"id":"weak","lang":"nl","question":"bring","text":"Kunt u mij de ledenlijst sturen?"}""",
            "",
            """{"id":7,"lang":"en-GB","text":"A checklist for the first working day, tested at two bakeries. Members may keep it, free of charge.","kind":"other"}""",
            """{"id":"topic","lang":"nl","question":"topic","text":"Kennismaking"}""");

        var (code, output, error) = await RunAsync(folder.Path, "pitch", "check", "--from", "answers.jsonl");
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        var lines = Lines(output);
        Assert.Equal(3, lines.Length);
        using var weak = JsonDocument.Parse(lines[0]);
        Assert.Equal(["id", "followUp", "brings", "asks", "missing"], weak.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("weak", true), (weak.RootElement.GetProperty("id").GetString(), weak.RootElement.GetProperty("followUp").GetBoolean()));
        Assert.Contains("ledenlijst", weak.RootElement.GetProperty("asks").EnumerateArray().Select(e => e.GetString()));
        Assert.Contains("besidesAsking", weak.RootElement.GetProperty("missing").EnumerateArray().Select(e => e.GetString()));
        using var strong = JsonDocument.Parse(lines[1]);
        Assert.Equal((7, false), (strong.RootElement.GetProperty("id").GetInt32(), strong.RootElement.GetProperty("followUp").GetBoolean()));
        Assert.Contains("checklist", strong.RootElement.GetProperty("brings").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public async Task Measure_counts_how_well_it_agrees_with_people()
    {
        await WriteAsync(
            """{"id":"found","lang":"nl","text":"Ik wil graag sparren over samenwerking.","expected":true}""",
            """{"id":"missed","lang":"en","text":"A checklist for the first working day, tested at two bakeries. Members may keep it, free of charge.","expected":true}""",
            """{"id":"bothered","lang":"nl","question":"fit","text":"Geen idee.","expected":false}""");

        var (code, output, error) = await RunAsync(folder.Path, "pitch", "measure", "--from", "answers.jsonl");
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Equal(
            [
                "all: 3 answers; precision 0.500, recall 0.500, strong ones bothered 1 of 1",
                "bring: 2 answers; precision 1.000, recall 0.500, strong ones bothered 0 of 0",
                "fit: 1 answers; precision 0.000, recall -, strong ones bothered 1 of 1",
                "missed: missed",
                "bothered: bothered",
            ],
            Lines(output));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("measure")]
    public async Task A_wrong_line_is_told_with_its_number_and_without_its_words_and_the_others_are_read(string command)
    {
        await WriteAsync(
            """{"id":"1","lang":"nl","text":"geheim","expected":true}""",
            "geheim",
            """{"id":"3","lang":"nl","expected":true}""",
            """{"id":"4","lang":"fr","text":"geheim","expected":true}""",
            """{"id":"5","lang":"nl","text":"geheim","question":"geheim","expected":true}""",
            "[]",
            "null",
            """{"id":"8","lang":"nl","text":"\ud83d","expected":true}""",
            """{"id":"9","lang":"nl","text":"x","expected":true}""");

        var (code, output, error) = await RunAsync(folder.Path, "pitch", command, "--from", "answers.jsonl");
        Assert.Equal(ExitCodes.WrongData, code);
        Assert.Equal(["line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8"], Lines(error).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.DoesNotContain("geheim", error, StringComparison.Ordinal);
        Assert.Contains(command == "check" ? "\"9\"" : "all: 2 answers", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_expected_cannot_be_measured()
    {
        await WriteAsync("""{"id":"1","lang":"nl","text":"x"}""");
        var (code, _, error) = await RunAsync(folder.Path, "pitch", "measure", "--from", "answers.jsonl");
        Assert.Equal((ExitCodes.WrongData, "line 1: has no expected."), (code, error.Trim()));
    }

    [Theory]
    [InlineData(ExitCodes.NoInput, "check", "--from", "nothing.jsonl")]
    [InlineData(ExitCodes.NoInput, "measure", "--from", ".")]
    [InlineData(ExitCodes.Usage, "check")]
    [InlineData(ExitCodes.Usage, "weigh", "--from", "answers.jsonl")]
    public async Task Without_a_file_or_a_command_it_says_so(int expected, params string[] words)
    {
        var (code, output, error) = await RunAsync(folder.Path, ["pitch", .. words]);
        Assert.Equal((expected, ""), (code, expected == ExitCodes.NoInput ? output : ""));
        Assert.NotEmpty(error);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Task WriteAsync(params string[] lines) => File.WriteAllLinesAsync(Path.Combine(folder.Path, "answers.jsonl"), lines, TestContext.Current.CancellationToken);
}
