namespace SamBot.Cards.Elements;

/// <summary><c>Action.OpenUrl</c>: opens a page. The address is never one that a person typed.</summary>
/// <param name="Url">The page's address.</param>
public sealed record OpenUrlAction(Uri Url) : CardAction;
