using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads what the chair asks a contact. It is sent at once only where its words are plainly the contact's to read: behind a colon, or as a question in
/// the chair's own mouth. "Ask her whether …" is filled in on the card, to be put in words.
/// </summary>
internal static class AskHearing
{
    /// <summary>The intent; null when the text asks nobody anything.</summary>
    /// <param name="text">The message.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="about">The request whose card the message quotes; null for none.</param>
    /// <param name="names">The names by which a request may be named; null when they are not known yet.</param>
    public static DeskIntent? Read(string text, Vocabulary words, Reference? about, OpenNames? names)
    {
        var named = DeskSentence.Named(text, w => words.Desk.Is(DeskWord.Around, w));
        var said = DeskSentence.Of(text, named?.Place);
        if (Behind(said, words) is not { } at)
        {
            return null;
        }

        if (named is { } request)
        {
            return said.Words.IndexOf(DeskSentence.Request) < at ? Asked(request.Reference, said, at, words) : null;
        }

        if (about is { } quoted)
        {
            return Asked(quoted, said, at, words);
        }

        if (at == said.Words.Length || DeskAnswers.Of(said, words) is DeskQuestion.Later)
        {
            return null;
        }

        if (names is null)
        {
            return new DeskIntent.MissReference { MayName = true };
        }

        var (fits, place) = names.In(said, w => words.Desk.Is(DeskWord.Around, w) || words.Desk.Is(DeskWord.AskContact, w));
        // A name further on is part of the question.
        if (fits.IsEmpty || place.Start.Value > said[at].Start)
        {
            return new DeskIntent.MissReference();
        }

        var with = DeskSentence.Of(text, place);
        if (Behind(with, words) is not { } behind)
        {
            return new DeskIntent.MissReference();
        }

        return fits is [var one]
            ? names.IsAll ? Asked(one, with, behind, words) : new DeskIntent.Doubt(one, Wish(with, behind))
            : new DeskIntent.Which(fits, Wish(with, behind));
    }

    // Where the words for the contact begin: the command, its request and whoever is asked stand before them.
    private static int? Behind(DeskSentence said, Vocabulary words)
    {
        foreach (var saying in words.Desk.Sayings(DeskWord.AskContact))
        {
            if (Grammar.Places(saying, said.Words, 2) is not { } places
                || !Enumerable.Range(0, places[^1]).All(at => places.Contains(at) || IsAround(said.Words[at], words)))
            {
                continue;
            }

            var next = places[^1] + 1;
            while (next < said.Words.Length && (said.Words[next] is DeskSentence.Request || words.Desk.Is(DeskWord.Them, said.Words[next])))
            {
                next++;
            }

            return next;
        }

        return null;
    }

    private static bool IsAround(string word, Vocabulary words) => word is DeskSentence.Request || words.Desk.Is(DeskWord.Around, word);

    private static DeskIntent Asked(Reference reference, DeskSentence said, int at, Vocabulary words)
    {
        if (at == said.Words.Length)
        {
            return new DeskIntent.Doubt(reference, new Leaning(false) { Asks = true });
        }

        var before = at == 0 ? "" : said.Text[said[at - 1].End..said[at].Start];
        var isTheirs = before.AsSpan().ContainsAny(':', '\n')
            || (said.IsQuestion && !said.Words.Take(at).Any(w => w is not DeskSentence.Request && words.Desk.Is(DeskWord.Them, w)));
        return isTheirs && !words.Desk.Is(DeskWord.Indirect, said.Words[at]) && said.Words.Length - at > 1
            ? new DeskIntent.AskContact(reference, Words(said, at))
            : new DeskIntent.Doubt(reference, Wish(said, at));
    }

    private static Leaning Wish(DeskSentence said, int at) => new(false, null, at < said.Words.Length ? Words(said, at) : null) { Asks = true };

    private static string Words(DeskSentence said, int at) => said.Text[said[at].Start..].Trim().TrimEnd('"', '”', '»');
}
