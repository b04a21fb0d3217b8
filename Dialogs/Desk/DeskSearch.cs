using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads whether the chair looks for something, or wants to know what somebody asked before.</summary>
internal static class DeskSearch
{
    private const int MostBefore = 4;
    private static readonly char[] Around = [' ', ':', ',', '?', '.', '!', '"', '“', '”', '‘', '’', '\n', '\r', '\t'];

    /// <summary>What is looked for; null when nothing is.</summary>
    public static DeskIntent? Asked(string text, Vocabulary words)
    {
        var said = DeskSentence.Of(text);
        return Behind(DeskWord.History, said, words) is { } name
                ? new DeskIntent.History(name, Reference.TryParse(name, out var reference) ? reference : null)
            : Behind(DeskWord.Search, said, words) is { } sought ? new DeskIntent.Search(sought)
            : null;
    }

    // The saying stands first, but for courtesies. What stands behind it is taken as it was typed.
    private static string? Behind(DeskWord kind, DeskSentence said, Vocabulary words)
    {
        bool IsSmall(string word) => words.Desk.Is(DeskWord.Around, word) || words.Grammar.Is(WordKind.Polite, word);
        for (var at = 0; at < Math.Min(said.Words.Length, MostBefore) && said.Words.Take(at).All(IsSmall); at++)
        {
            foreach (var saying in words.Desk.Sayings(kind))
            {
                if (said.Words.Skip(at).Take(saying.Length).SequenceEqual(saying))
                {
                    var from = at + saying.Length;
                    while (from < said.Words.Length && IsSmall(said.Words[from]) && said.Words.Skip(from + 1).Any(w => !IsSmall(w)))
                    {
                        from++;
                    }

                    return from < said.Words.Length ? said.Text[said[from].Start..].Trim(Around) : "";
                }
            }
        }

        return null;
    }
}
