namespace SamBot.Cards;

/// <content>Texts about what a contact says after sending.</content>
public sealed partial class Texts
{
    /// <summary>Says that a request that waits can be added to.</summary>
    public string SentMore => Text();

    /// <summary>Asks whether words go to the chair with a request.</summary>
    public string OfferAsk(OfferKind kind, string title) => Fill(Text($"{nameof(OfferAsk)}_{kind}"), (nameof(title), title));

    /// <summary>Asks it again, of words that came in two messages, or in another even number.</summary>
    public string OfferTogether(OfferKind kind) => Text($"{nameof(OfferTogether)}_{kind}");

    /// <summary>Asks it again, of words that came in three messages, or in another odd number.</summary>
    public string OfferMore(OfferKind kind) => Text($"{nameof(OfferMore)}_{kind}");

    /// <summary>Asks it again after something else was answered.</summary>
    public string OfferStill(OfferKind kind) => Text($"{nameof(OfferStill)}_{kind}");

    /// <summary>The button that confirms it.</summary>
    public string OfferYes(OfferKind kind) => Text($"{nameof(OfferYes)}_{kind}");

    /// <summary>The button that leaves the words out.</summary>
    public string OfferNo => Text();

    /// <summary>Says how to answer by typing.</summary>
    public string OfferTyped => Text();

    /// <summary>Asks to which of several requests the words belong.</summary>
    public string OfferWhich => Text();

    /// <summary>Says how to answer that by typing.</summary>
    public string OfferWhichTyped => Text();

    /// <summary>The button beside one of several requests.</summary>
    public string OfferHere => Text();

    /// <summary>Says that the words go to the chair.</summary>
    public string OfferTaken(OfferKind kind, string reference) => Fill(Text($"{nameof(OfferTaken)}_{kind}"), (nameof(reference), reference));

    /// <summary>Says that the words are left out.</summary>
    public string OfferDropped => Text();

    /// <summary>Says that the words are too long to be added.</summary>
    public string OfferTooLong(string length, string max) => Fill(Text(), (nameof(length), length), (nameof(max), max));

    /// <summary>Stands above words of the contact that were added after sending.</summary>
    public string AddedOn(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Stands above words of the contact that were passed on to the chair.</summary>
    public string PassedOnAt(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the card by which the chair gets a contact's message.</summary>
    public string PassedOnTitle(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says which request that message is about.</summary>
    public string PassedOnAbout(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));
}
