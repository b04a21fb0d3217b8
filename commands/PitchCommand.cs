using System.CommandLine;
using System.Text.Json;
using SamBot.Dialogs.Pitches;

namespace SamBot.Commands;

/// <summary>
/// <c>pitch check --from FILE</c> tells of each answer what it brings, asks and lacks; <c>pitch measure --from FILE</c> how well that agrees with
/// what people expected.
/// </summary>
internal static class PitchCommand
{
    private static readonly Option<string> From = new("--from")
    {
        Description = "The file: a line of JSON for each answer, with id, lang (nl or en), text, and perhaps question " +
            "(bring, fit or topic; bring when left out).",
        Required = true,
    };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var check = new Command("check", "Writes a line of JSON for each answer: whether one follow-up question would help, and the words that tell why.")
        {
            From,
        };
        check.SetAction((line, cancellation) => new PitchAnswers(line.GetValue(From)!).RunAsync(Found, end: null, cancellation));
        var measure = new Command("measure", "The lines also have expected (true or false): tells precision, recall, and how many strong answers are bothered.")
        {
            From,
        };
        measure.SetAction((line, cancellation) =>
        {
            var counted = new PitchMeasure();
            return new PitchAnswers(line.GetValue(From)!).RunAsync((answer, facts) => counted.Add(answer, facts.FollowUp), () => Tell(counted), cancellation);
        });
        return new("pitch", "Reads answers as the conversation does. Nothing is stored.") { check, measure };
    }

    private static string? Found(PitchLine answer, PitchFacts facts)
    {
        var missing = facts.Missing.Select(m => JsonNamingPolicy.CamelCase.ConvertName(m.ToString()));
        var found = new PitchFound(answer.Id, facts.FollowUp, Words(facts.Brings), Words(facts.Takes), [.. missing]);
        Console.WriteLine(JsonSerializer.Serialize(found, PitchJson.Line.PitchFound));
        return null;
    }

    private static void Tell(PitchMeasure counted)
    {
        foreach (var line in counted.Lines())
        {
            Console.WriteLine(line);
        }
    }

    private static string[] Words(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Words).Distinct()];
}
