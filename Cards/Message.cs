using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>One message to a person: a card, and one line for the notification and for clients that cannot show cards.</summary>
public sealed record Message(AdaptiveCard Card, string Summary)
{
    /// <summary>The card of a file, which Teams shows in place of the card; null in all other messages.</summary>
    public FileCard? File { get; init; }
}
