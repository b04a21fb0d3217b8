using System.Collections.Immutable;

namespace SamBot.Bot.Dates;

/// <summary>Words that are read as others: "half a year" as "6 months".</summary>
/// <param name="Typed">The words that are typed.</param>
/// <param name="Read">The words that are read instead.</param>
internal sealed record DateRewording(string Typed, string Read)
{
    /// <summary>The rewordings in a text of ours: <c>half a year=6 months|…</c>.</summary>
    public static IEnumerable<DateRewording> In(string list) =>
        list.Split('|').Select(entry => entry.Split('=')).Where(e => e.Length == 2).Select(e => new DateRewording(e[0], e[1]));

    /// <summary>A text in the words that are read; the first rewording that fits counts, the longest first.</summary>
    public static Reworded Apply(ImmutableArray<DateRewording> rewordings, string text)
    {
        foreach (var (typed, read) in rewordings.OrderByDescending(r => r.Typed.Length))
        {
            for (var at = From(0); at >= 0; at = From(at + 1))
            {
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + typed.Length == text.Length || !char.IsLetterOrDigit(text[at + typed.Length])))
                {
                    return new($"{text[..at]}{read}{text[(at + typed.Length)..]}", at, typed.Length, read.Length);
                }
            }

            int From(int place) => text.IndexOf(typed, place, StringComparison.OrdinalIgnoreCase);
        }

        return new(text, text.Length, 0, 0);
    }
}

/// <summary>A text in other words, which knows where each of its places was before.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Where the other words begin.</param>
/// <param name="Typed">How long the words were that were typed.</param>
/// <param name="Read">How long the words are that are read.</param>
internal sealed record Reworded(string Text, int At, int Typed, int Read)
{
    /// <summary>The place before it was reworded.</summary>
    /// <param name="place">The place in the text.</param>
    /// <param name="isEnd">Whether it ends something. Within the other words it is then their end, otherwise their beginning.</param>
    public int Back(int place, bool isEnd) =>
        place <= At ? place : place >= At + Read ? place - Read + Typed : isEnd ? At + Typed : At;
}
