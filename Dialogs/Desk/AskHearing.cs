using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads what the chair asks a contact. It is sent at once only where its words are plainly the contact's to read: behind a colon, or as a question in
/// the chair's own mouth. "Ask her whether …" is filled in on the card, to be put in words.
/// </summary>
internal static class AskHearing
{
    /// <summary>The question; null when the message asks nobody anything.</summary>
    public static HeardVerb? Of(DeskSentence said, Vocabulary words)
    {
        if (Behind(said, words) is not { } at)
        {
            return null;
        }

        if (at == said.Words.Length)
        {
            return new(new Leaning(false) { Asks = true }, false, at);
        }

        var before = at == 0 ? "" : said.Text[said[at - 1].End..said[at].Start];
        var isTheirs = before.AsSpan().ContainsAny(':', '\n')
            || (said.IsQuestion && !said.Words.Take(at).Any(w => w is not DeskSentence.Request && words.Desk.Is(DeskWord.Them, w)));
        return new(
            new Leaning(false, null, said.Text[said[at].Start..].Trim().TrimEnd('"', '”', '»')) { Asks = true },
            isTheirs && !words.Desk.Is(DeskWord.Indirect, said.Words[at]) && said.Words.Length - at > 1,
            at);
    }

    // Where the words for the contact begin: the command, its request and whoever is asked stand before them.
    private static int? Behind(DeskSentence said, Vocabulary words)
    {
        foreach (var saying in words.Desk.Sayings(DeskWord.AskContact))
        {
            if (Grammar.Places(saying, said.Words, 2) is { } places
                && Enumerable.Range(0, places[^1]).All(at => places.Contains(at) || IsAround(said.Words[at], words)))
            {
                var next = places[^1] + 1;
                while (next < said.Words.Length && (said.Words[next] is DeskSentence.Request || words.Desk.Is(DeskWord.Them, said.Words[next])))
                {
                    next++;
                }

                return next;
            }
        }

        return null;
    }

    private static bool IsAround(string word, Vocabulary words) => word is DeskSentence.Request || words.Desk.Is(DeskWord.Around, word);
}
