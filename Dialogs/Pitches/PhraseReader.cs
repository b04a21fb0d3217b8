using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>
/// Reads the phrases of word lists. A phrase is words with spaces between them:
/// <list type="bullet">
/// <item><c>word</c> is that word, <c>word*</c> begins so, <c>*word</c> ends so, <c>*word*</c> holds it (a part of a Dutch compound);</item>
/// <item><c>word~</c> is that word with any ending of <see cref="WordList.Inflection"/>, and <c>*word~</c> a compound that ends with it;</item>
/// <item><c>{List}</c> is any single word of that list;</item>
/// <item><c>#</c> is a number in digits or in words;</item>
/// <item><c>one/other/{List}</c> is any of these;</item>
/// <item><c>..</c> is up to four words of any kind in the same sentence.</item>
/// </list>
/// </summary>
/// <param name="inflections">The endings of <see cref="WordList.Inflection"/>.</param>
internal sealed class PhraseReader(ImmutableArray<string> inflections)
{
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<WordList, int> setOfList = [];
    private readonly List<(string Word, int Set)> words = [];

    /// <summary>The phrases of all lists.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>The words with the sets that they belong to, written as in the lists.</summary>
    public IReadOnlyList<(string Word, int Set)> Words => words;

    /// <summary>The number of sets.</summary>
    public int Sets { get; private set; }

    /// <summary>The set of numbers.</summary>
    public int Numbers => SetOf(WordList.NumberWord);

    /// <summary>Adds a list.</summary>
    public void Add(WordList list, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var word] && !word.Contains('/', StringComparison.Ordinal) && word[0] is not '{' and not '#')
            {
                AddWord(word, SetOf(list));
            }
            else if (parts.Length > 0)
            {
                Phrases.Add(new(list, [.. parts.Select(p => p == ".." ? Phrase.Gap : SetOf(p))]));
            }
        }
    }

    /// <summary>The set of the single words of a list.</summary>
    public int SetOf(WordList list)
    {
        if (!setOfList.TryGetValue(list, out var set))
        {
            set = Sets++;
            setOfList.Add(list, set);
        }

        return set;
    }

    // A list and a number are sets already; any other part is a set of its own.
    private int SetOf(string part)
    {
        if (part == "#")
        {
            return Numbers;
        }

        if (part[0] == '{' && !part.Contains('/', StringComparison.Ordinal))
        {
            return SetOf(Enum.Parse<WordList>(part[1..^1]));
        }

        if (!sets.TryGetValue(part, out var set))
        {
            set = Sets++;
            sets.Add(part, set);
            foreach (var one in part.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                if (one == "#" || one[0] == '{')
                {
                    Within.Add((SetOf(one), set));
                }
                else
                {
                    AddWord(one, set);
                }
            }
        }

        return set;
    }

    /// <summary>Sets whose words belong to another set as well.</summary>
    public List<(int Part, int Whole)> Within { get; } = [];

    private void AddWord(string word, int set)
    {
        var plain = Vocabulary.Normal(word);
        IEnumerable<string> forms = plain[^1] == '~' ? inflections.Append("").Select(ending => plain[..^1] + ending) : [plain];
        words.AddRange(forms.Select(form => (form, set)));
    }
}
