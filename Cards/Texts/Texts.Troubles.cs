namespace SamBot.Cards;

/// <content>Texts for failures.</content>
public sealed partial class Texts
{
    /// <summary>Answers a pressed card when the conversation continues in a new message below it.</summary>
    public string GoesOnBelow => Text();

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
