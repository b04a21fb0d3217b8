using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads what the chair wants with a request besides a yes and a no: to ask its contact something, or to give something else than a talk. The request
/// is named by its reference, by the card that is quoted, or by its contact's name.
/// </summary>
internal static class VerbHearing
{
    /// <summary>The intent; null when the text is none of these.</summary>
    /// <param name="text">The message.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="about">The request whose card the message quotes; null for none.</param>
    /// <param name="names">The names by which a request may be named; null when they are not known yet.</param>
    public static DeskIntent? Read(string text, Vocabulary words, Reference? about, OpenNames? names)
    {
        var named = DeskSentence.Named(text, w => words.Desk.Is(DeskWord.Around, w));
        var said = DeskSentence.Of(text, named?.Place);
        var isNameless = named is null && about is null;
        if (Hear(said, words, isNameless) is not { } heard)
        {
            return null;
        }

        if (named is { } request)
        {
            return said.Words.IndexOf(DeskSentence.Request) < heard.From ? Of(request.Reference, heard) : null;
        }

        if (about is { } quoted)
        {
            return Of(quoted, heard);
        }

        if ((heard.Wish.Asks && heard.From == said.Words.Length) || (heard.Wish.Asks && DeskAnswers.Of(said, words) is DeskQuestion.Later))
        {
            return null;
        }

        return names is null ? new DeskIntent.MissReference { MayName = true }
            : ByName(said, words, names) ?? (heard.Wish.Asks ? new DeskIntent.MissReference() : null);
    }

    private static DeskIntent? ByName(DeskSentence said, Vocabulary words, OpenNames names)
    {
        var (fits, place) = names.In(said, w => words.Desk.Is(DeskWord.Around, w) || words.Desk.Is(DeskWord.AskContact, w));
        if (fits.IsEmpty)
        {
            return null;
        }

        var with = DeskSentence.Of(said.Text, place);
        // A name further on is part of what is said.
        return Hear(with, words, isNameless: false) is not { } heard || with.Words.IndexOf(DeskSentence.Request) >= heard.From ? null
            : fits is not [var one] ? new DeskIntent.Which(fits, heard.Wish)
            : Of(one, names.IsAll ? heard : heard with { IsCertain = false });
    }

    private static HeardVerb? Hear(DeskSentence said, Vocabulary words, bool isNameless) =>
        AskHearing.Of(said, words) ?? ArrangeHearing.Of(said, words, isNameless);

    private static DeskIntent Of(Reference reference, HeardVerb heard) => heard switch
    {
        { IsCertain: true, Wish: { Asks: true, Note: { } text } } => new DeskIntent.AskContact(reference, text),
        { IsCertain: true, Wish.Kind: not null }                  => new DeskIntent.Arrange(reference, heard.Wish),
        _                                                         => new DeskIntent.Doubt(reference, heard.Wish),
    };
}
