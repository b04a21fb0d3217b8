using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs;

/// <summary>
/// The words that people may type, as data. The texts of each language list the words; this class decides what they mean. It understands all
/// languages at any time.
/// </summary>
/// <param name="Keywords">The words of each command.</param>
/// <param name="Languages">The names of each language.</param>
/// <param name="Choices">
/// The choices of each question, in the order in which they are shown. The goals are among them; a question in one's own words has none.
/// </param>
/// <param name="QuestionNames">The words by which each question may be named.</param>
/// <param name="Reasons">The reasons for declining, in the order in which they are shown.</param>
/// <param name="ForAll">Words for all choices at once, such as "both".</param>
/// <param name="Connectives">Words that join choices, such as "and".</param>
public sealed record Vocabulary(
    ImmutableDictionary<Keyword, ImmutableArray<string>> Keywords,
    ImmutableDictionary<Language, ImmutableArray<string>> Languages,
    ImmutableDictionary<Question, ImmutableArray<Choice>> Choices,
    ImmutableDictionary<Question, ImmutableArray<string>> QuestionNames,
    ImmutableArray<Choice> Reasons,
    ImmutableArray<string> ForAll,
    ImmutableArray<string> Connectives)
{
    private const int ShortestPart = 4;

    private readonly ImmutableArray<(string Words, Keyword Meant)> commands = LongestFirst(Keywords);
    private readonly ImmutableArray<(string Words, Language Meant)> languages = LongestFirst(Languages);

    /// <summary>The command that the text begins with, longest first; null when it begins with none.</summary>
    public Phrase? Command(string text) => Beginning(commands, text) is var (keyword, rest) ? new(keyword, rest) : null;

    /// <summary>
    /// The language that the text begins with, by one of its names in any language, and the words behind it; null when it begins with none.
    /// </summary>
    public (Language Language, string After)? LanguageNamed(string text) => Beginning(languages, text);

    /// <summary>
    /// The one choice that the text means, by its words, by its number, or by a part that only one choice has. Null when that is not clear.
    /// </summary>
    public static string? Choose(ImmutableArray<Choice> choices, string text)
    {
        var said = Normal(text);
        if (said.Length == 0)
        {
            return null;
        }

        var exact = choices.FirstOrDefault(c => c.Words.Prepend(c.Id).Any(w => Normal(w) == said));
        if (exact is not null)
        {
            return exact.Id;
        }

        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= choices.Length ? choices[number - 1].Id : null;
        }

        var near = said.Length < ShortestPart ? [] : choices.Where(c => c.Words.Any(w => Normal(w).Contains(said, StringComparison.Ordinal))).Take(2).ToArray();
        return near.Length == 1 ? near[0].Id : null;
    }

    /// <summary>
    /// The choices that a text such as "1 and 3" or "vitality, knowledge" means, in the order in which they are shown. Empty when one of them
    /// is not clear.
    /// </summary>
    public ImmutableArray<string> ChooseMany(ImmutableArray<Choice> choices, string text)
    {
        if (Choose(choices, text) is { } one)
        {
            return [one];
        }

        if (ForAll.Contains(Normal(text)))
        {
            return [.. choices.Select(c => c.Id)];
        }

        if (Listed(choices, Normal(text)) is { IsEmpty: false } listed)
        {
            return listed;
        }

        var chosen = Parts(text).Select(part => Choose(choices, part)).ToArray();
        return chosen.Length == 0 || chosen.Contains(null) ? [] : [.. choices.Select(c => c.Id).Where(chosen.Contains)];
    }

    /// <summary>The question that the text names, or numbers from 1; null when it names none.</summary>
    public Question? QuestionNamed(string text)
    {
        var all = Questions.All.Select(d => new Choice(d.Question.ToString(), QuestionNames.GetValueOrDefault(d.Question, []))).ToImmutableArray();
        return Enum.TryParse<Question>(Choose(all, text), out var question) ? question : null;
    }

    /// <summary>The reason that the text begins with (its number, or its words), and the note behind it.</summary>
    public (DeclineReason? Reason, string Note) Reason(string text)
    {
        // A part of a reason is not enough, because the contact is told the reason that is found here.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var n = words.Length; n > 0; n--)
        {
            var said = string.Join(' ', words.Take(n)).TrimEnd(':', ',', '.');
            var isNumber = n == 1 && said.All(char.IsAsciiDigit);
            var isWhole = isNumber || Reasons.Any(r => r.Words.Any(w => Normal(w) == Normal(said)));
            if (isWhole && Enum.TryParse<DeclineReason>(Choose(Reasons, said), out var reason))
            {
                return (reason, AfterWords(text, n));
            }
        }

        return (null, text);
    }

    /// <summary>The form in which words are compared: lower case, without accents and closing punctuation, with single spaces.</summary>
    public static string Normal(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (IsSilent(c))
            {
                continue;
            }

            var next = IsGap(c) ? ' ' : c;
            if (next != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(next);
            }
        }

        return plain.ToString().TrimEnd(' ', '.', '!', '…', ':');
    }

    private static ImmutableArray<(string Words, T Meant)> LongestFirst<T>(ImmutableDictionary<T, ImmutableArray<string>> words)
        where T : notnull => [.. words.SelectMany(w => w.Value.Select(word => (Normal(word), w.Key))).OrderByDescending(w => w.Item1.Length)];

    private static (T Meant, string After)? Beginning<T>(ImmutableArray<(string Words, T Meant)> known, string text)
    {
        var said = Normal(text);
        foreach (var (words, meant) in known)
        {
            if (said == words)
            {
                return (meant, "");
            }

            if (said.StartsWith(words, StringComparison.Ordinal) && said[words.Length] == ' ')
            {
                return (meant, AfterWords(text, words.Count(c => c == ' ') + 1));
            }
        }

        return null;
    }

    // Whole words of choices between commas, as a card submits them. A comma or an "and" within a choice does not part it.
    private static ImmutableArray<string> Listed(ImmutableArray<Choice> choices, string said)
    {
        HashSet<string> chosen = [];
        while (said.Length > 0)
        {
            var (id, length) = choices.SelectMany(c => c.Words.Prepend(c.Id).Select(w => (c.Id, Words: Normal(w))))
                .Where(c => c.Words.Length > 0 && said.StartsWith(c.Words, StringComparison.Ordinal))
                .Where(c => said[c.Words.Length..].TrimStart() is "" or [',' or ';', ..])
                .Select(c => (c.Id, c.Words.Length))
                .OrderByDescending(c => c.Length).FirstOrDefault();
            if (id is null)
            {
                return [];
            }

            chosen.Add(id);
            said = said[length..].TrimStart(' ', ',', ';');
        }

        return [.. choices.Select(c => c.Id).Where(chosen.Contains)];
    }

    private IEnumerable<string> Parts(string text)
    {
        var separated = $" {Normal(string.Concat(text.Select(c => c is ',' or ';' or '+' or '&' ? " | " : c.ToString())))} ";
        return Connectives.Aggregate(separated, (s, word) => s.Replace($" {word} ", " | ", StringComparison.Ordinal))
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => part.All(c => char.IsAsciiDigit(c) || c == ' ') ? part.Split(' ') : [part]);
    }

    // .NET cannot normalise half a surrogate pair or U+FFFE. No command contains them.
    private static string Whole(string text) => (text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text).Replace('\uFFFE', '\uFFFD');

    // Words are counted as Normal counts them. The rest of the text comes back as it was typed.
    private static string AfterWords(string text, int words)
    {
        var isInWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsGap(text[at]))
            {
                words -= isInWord ? 1 : 0;
                isInWord = false;
            }
            else if (!IsSilent(text[at]))
            {
                if (words == 0)
                {
                    return text[at..].TrimEnd();
                }

                isInWord = true;
            }
        }

        return "";
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsSilent(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
