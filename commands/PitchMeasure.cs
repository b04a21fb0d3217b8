using System.Globalization;

namespace SamBot.Commands;

/// <summary>Counts how well the check agrees with what people expected.</summary>
internal sealed class PitchMeasure
{
    private readonly List<(PitchLine Answer, bool FollowUp)> answers = [];

    /// <summary>Adds an answer. Returns what is wrong with its line; null when nothing is.</summary>
    public string? Add(PitchLine answer, bool followUp)
    {
        if (answer.Expected is null)
        {
            return "has no expected.";
        }

        answers.Add((answer, followUp));
        return null;
    }

    /// <summary>The figures, a line for all answers and one for each question, and the ids of those that came out otherwise.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Line("all", answers);
        foreach (var question in answers.GroupBy(a => a.Answer.Question ?? "bring").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return Line(question.Key, [.. question]);
        }

        yield return $"missed: {Ids(a => a.Answer.Expected is true && !a.FollowUp)}";
        yield return $"bothered: {Ids(a => a.Answer.Expected is false && a.FollowUp)}";
    }

    private static string Line(string name, List<(PitchLine Answer, bool FollowUp)> some)
    {
        var weak = some.Count(a => a.Answer.Expected is true);
        var asked = some.Count(a => a.FollowUp);
        var found = some.Count(a => a.FollowUp && a.Answer.Expected is true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {some.Count} answers; precision {Part(found, asked)}, recall {Part(found, weak)}, " +
            $"strong ones bothered {asked - found} of {some.Count - weak}");
    }

    private static string Part(int of, int all) => all == 0 ? "-" : ((double)of / all).ToString("0.000", CultureInfo.InvariantCulture);

    private string Ids(Func<(PitchLine Answer, bool FollowUp), bool> which) =>
        answers.Where(which).Select(a => CommandHost.OneLine(a.Answer.Id.ToString())).ToArray() is { Length: > 0 } ids ? string.Join(' ', ids) : "none";
}
