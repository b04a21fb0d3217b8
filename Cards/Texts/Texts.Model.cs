namespace SamBot.Cards;

/// <content>A language model that may read along.</content>
public sealed partial class Texts
{
    /// <summary>Offers that a language model reads along, and says what goes where.</summary>
    public string ModelOffer(string host) => Fill(Text(), (nameof(host), host));

    /// <summary>The button that allows it.</summary>
    public string ModelAllow => Text();

    /// <summary>Says that it reads along from now on, and how to take that back.</summary>
    public string ModelAllowed(string host) => Fill(Text(), (nameof(host), host));

    /// <summary>Says that none reads along, and how to change that.</summary>
    public string ModelRefused => Text();

    /// <summary>Says, in a person's own data, since when it may.</summary>
    public string DataModel => Text();

    /// <summary>The part of the privacy page about it.</summary>
    public string PrivacyModel(string host) => Fill(Text(), (nameof(host), host));
}
