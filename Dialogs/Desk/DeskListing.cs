using System.Globalization;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads whether the chair wants the list of open requests, and which page of it.</summary>
internal static class DeskListing
{
    /// <summary>The list that is asked for; null when none is.</summary>
    public static DeskIntent? Asked(DeskSentence said, Vocabulary words)
    {
        var desk = words.Desk;
        string[] others = [.. said.Words.Where(w => !w.All(char.IsAsciiDigit))];
        if (said.Words.Where(w => w.All(char.IsAsciiDigit)).ToArray() is [var number]
            && others.Any(w => desk.Is(DeskWord.Page, w))
            && others.All(w => desk.Is(DeskWord.Page, w) || desk.Is(DeskWord.Around, w) || words.SayingsOf(Keyword.Show).Any(s => s.Contains(w)))
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
        {
            return new DeskIntent.List(page);
        }

        return IsWhole(DeskWord.More) ? new DeskIntent.More() : IsWhole(DeskWord.List) ? new DeskIntent.List() : null;

        bool IsWhole(DeskWord kind) => desk.Sayings(kind).Any(saying => Grammar.Places(saying, said.Words, 2) is { } places
            && said.Words.Where((_, at) => !places.Contains(at)).All(w => desk.Is(DeskWord.Around, w) || words.Grammar.Is(WordKind.Polite, w)));
    }
}
