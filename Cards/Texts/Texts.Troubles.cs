namespace SamBot.Cards;

/// <content>Texts for failures.</content>
public sealed partial class Texts
{
    /// <summary>Answers a pressed card when the conversation continues in a new message below it.</summary>
    public string GoesOnBelow => Text();

    /// <summary>Stands on the page at the bot's own address: what the bot is.</summary>
    public string HomeBody(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>Stands on that page: what is kept of people. It is the app's privacy page where the foundation gives no other.</summary>
    public string HomeStored(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>The link on that page.</summary>
    public string HomeLink => Text();

    /// <summary>Follows the summary of a message that a channel found too big.</summary>
    public string TooBig => Text();

    /// <summary>Answers a button that cannot be read.</summary>
    public string ButtonUnreadable => Text();

    /// <summary>A request was written by a newer release, or is damaged: it is kept, and cannot be shown now.</summary>
    public string RequestUnreadable => Text();

    /// <summary>Says that a message could not be saved, so that it has to be sent again.</summary>
    public string NotKept => Text();

    /// <summary>Says that an answer takes longer than a channel waits for.</summary>
    public string TakesLonger => Text();
}
