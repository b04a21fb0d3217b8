using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>
/// Reads an answer to one of the pitch's questions: what it brings, what it asks, what it lacks, and whether one friendly question would help.
/// It works by word lists and fixed rules alone. See <c>docs/pitches.md</c>.
/// </summary>
/// <param name="languages">The word lists of each language.</param>
public sealed class PitchCheck(ImmutableArray<PitchWords> languages)
{
    private const int FewOwnWords = 6;
    private const int FewestWords = 8;
    private const int FewestInOneLine = 5;

    // A card shows one answer in several places, and other cards of the same turn show it again.
    private const int Kept = 8;

    [ThreadStatic]
    private static Queue<(PitchCheck By, PitchQuestion Question, string Text, Language Spoken, PitchFacts Facts)>? lately;

    /// <summary>Reads an answer. Of a person whose language has no lists it reads nothing, and asks nothing.</summary>
    /// <param name="question">The question that it answers.</param>
    /// <param name="text">The answer as it was typed.</param>
    /// <param name="spoken">The person's language. It counts only where the answer's own words do not tell its language.</param>
    public PitchFacts Of(PitchQuestion question, string text, Language spoken)
    {
        if (!languages.Any(l => l.Language == spoken))
        {
            return new(spoken, [], [], null);
        }

        lately ??= new(Kept);
        foreach (var read in lately)
        {
            if (read.By == this && read.Question == question && read.Spoken == spoken && read.Text == text)
            {
                return read.Facts;
            }
        }

        var facts = Read(question, text, spoken);
        if (lately.Count == Kept)
        {
            lately.Dequeue();
        }

        lately.Enqueue((this, question, text, spoken, facts));
        return facts;
    }

    private PitchFacts Read(PitchQuestion question, string text, Language spoken)
    {
        var parts = PitchText.Of(text);
        var words = LanguageOf(parts, spoken);
        var reading = words.Read(parts);
        var findings = Findings(question, reading);
        var missing = Lacks.Of(question, findings);
        var isLong = parts.Words.Length >= FewestWords
            || (parts.Words.Length >= FewestInOneLine && Weighing.IsOneLine(question, reading));
        var isEnough = (isLong && Weighing.Of(question, reading) >= 0) || Weighing.IsPlainTitle(question, reading);
        var isLeftAlone = isEnough && !findings.Any(f => f.Signal is Signal.LinkAlone);
        return new(words.Language, findings, missing, isLeftAlone ? null : Lacks.Most(question, findings, missing));
    }

    // A word that holds sentences together in both languages tells nothing.
    private PitchWords LanguageOf(PitchText text, Language spoken)
    {
        var (best, most) = (languages[0], -1);
        foreach (var language in languages)
        {
            var own = 0;
            foreach (var word in text.Words)
            {
                own += IsFunctionOf(language, word.Normal) ? 1 : 0;
            }

            if (own > most || (own == most && language.Language == spoken))
            {
                (best, most) = (language, own);
            }
        }

        return best;
    }

    private bool IsFunctionOf(PitchWords language, string word)
    {
        foreach (var other in languages)
        {
            if (other.IsFunction(word) != (other == language))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Finding> Findings(PitchQuestion question, PitchReading reading)
    {
        var text = reading.Text;
        var findings = reading.All.Where(f => Signals.Of(f.List) is not null)
            .Select(f => (At: f.First, Finding: new Finding(Signals.Of(f.List)!.Value, text.Quote(f.First, f.Last))))
            .Concat(text.Words.Select((w, at) => (w, at)).Where(w => w.w.Kind is WordKind.Number)
                .Select(w => (At: w.at, Finding: new Finding(Signal.Number, text.Quote(w.at, w.at)))))
            .OrderBy(f => f.At).Select(f => f.Finding).ToImmutableArray();
        if (text.Words.Any(w => w.Kind is WordKind.Link) && reading.OwnWords.Length < FewOwnWords && !findings.Any(f => f.Signal is Signal.Thing))
        {
            var link = text.Words.IndexOf(text.Words.First(w => w.Kind is WordKind.Link));
            findings = findings.Add(new(Signal.LinkAlone, text.Quote(link, link)));
        }

        var goal = reading.All.Where(f => f.List is WordList.Goal).ToArray();
        return question is PitchQuestion.Fit && goal.Length > 1 && reading.OwnWords.Length < FewOwnWords
            ? findings.Add(new(Signal.GoalRepeated, string.Join(' ', goal.Select(f => text.Quote(f.First, f.Last)).Distinct())))
            : findings;
    }
}
