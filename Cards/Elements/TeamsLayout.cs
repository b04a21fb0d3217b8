namespace SamBot.Cards.Elements;

/// <summary>The part of a card that only Teams reads (<c>msteams</c>).</summary>
/// <param name="Width"><c>Full</c> widens the card to the conversation.</param>
public sealed record TeamsLayout(string Width)
{
    /// <summary>The card as wide as the conversation.</summary>
    public static TeamsLayout FullWidth { get; } = new("Full");
}
