using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>
/// The words by which a request is found: its reference, who sent it, and what they wrote. A word is lower case, without accents, and cut to
/// <see cref="LongestWord"/>; a request has so few of them that a store can keep each as a hint.
/// </summary>
public static class RequestWords
{
    /// <summary>The most letters of a word that count.</summary>
    public const int LongestWord = 24;

    private const int Most = 40;
    private const int MostBytes = 1_200;
    private const int ShortestOfName = 2;

    // "With", "that" and "have" find everything.
    private const int ShortestOfText = 5;

    /// <summary>The words of a request, sorted and joined with spaces. Names come before the words of long texts where there are too many.</summary>
    public static string Of(string requestId, MeetingRequest.Submitted request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pitch = request.Pitch;
        var texts = Questions.All.OfType<QuestionDefinition.OpenText>().Where(q => q.Contact is not ContactPlace.Title && q.Chair is not ChairPlace.Heading);
        var words = new[] { Compact(Reference.Of(requestId).ToString()) }
            .Concat(Cut($"{request.Contact.Name} {request.Contact.Email}", ShortestOfName))
            .Concat(Questions.All.Where(q => q.Chair is ChairPlace.Heading).SelectMany(q => Cut(q.In(pitch) ?? "", ShortestOfName)))
            .Concat(Cut(Questions.TitleOf(pitch), ShortestOfText))
            .Concat(texts.SelectMany(q => Cut(q.In(pitch) ?? "", ShortestOfText)));
        var (kept, bytes) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var word in words)
        {
            var size = Encoding.UTF8.GetByteCount(word) + 1;
            if (kept.Count < Most && bytes + size <= MostBytes && kept.Add(word))
            {
                bytes += size;
            }
        }

        return string.Join(' ', kept);
    }

    /// <summary>The reference as a word.</summary>
    public static string Compact(string reference) => string.Concat(reference.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>
    /// The words of what somebody looks for, the longest first: those that must be found, and the short ones, of which a text may keep none. Where all
    /// are short, all must be found.
    /// </summary>
    public static (ImmutableArray<string> Needed, ImmutableArray<string> Short) Sought(string text)
    {
        ImmutableArray<string> all = [.. Cut(text, ShortestOfName).Distinct().OrderByDescending(word => word.Length)];
        ImmutableArray<string> needed = [.. all.Where(word => word.Length >= ShortestOfText)];
        return needed.IsEmpty ? (all, []) : (needed, [.. all.Skip(needed.Length)]);
    }

    /// <summary>Whether a name has every word that was typed, or words that begin like them.</summary>
    public static bool IsNamed(string name, string typed)
    {
        string[] parts = [.. Cut(name, 1)];
        return Cut(typed, ShortestOfName).All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Cut(string text, int shortest)
    {
        var word = new StringBuilder();
        foreach (var c in Plain(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length >= shortest)
            {
                yield return word.ToString(0, Math.Min(word.Length, LongestWord));
            }

            word.Clear();
        }
    }

    // Half a surrogate pair cannot be normalised, and is no letter.
    private static string Plain(string text) => string.Concat(
        string.Concat(text.EnumerateRunes()).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')));
}
