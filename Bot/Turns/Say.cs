using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>The message of a turn.</summary>
/// <param name="Message">The message.</param>
/// <param name="Language">Its language.</param>
/// <param name="Place">The place where it is shown.</param>
public sealed record Say(Message Message, Language Language, Place Place = Place.InPlace)
{
    /// <summary>The messages that follow it, where all does not fit one.</summary>
    public ImmutableArray<Message> Rest { get; init; } = [];

    /// <summary>The text that answers an invoke instead of a card; null for the card.</summary>
    public string? Words { get; init; }

    /// <summary>The request whose card this is. The card is kept up to date from now on. Null when it is no request's card.</summary>
    public Copy? Copy { get; init; }

    /// <summary>The debt when the channel does not take the message.</summary>
    public Debt Debt { get; init; } = Debt.Reply;
}
