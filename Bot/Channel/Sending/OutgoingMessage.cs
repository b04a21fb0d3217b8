using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace SamBot.Bot.Channel.Sending;

/// <summary>What the rest of the bot says; <see cref="SamBotAdapter"/> makes an activity of it.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The content type of an Adaptive Card.</summary>
    internal const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The text, shown as it is: no Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>The text of a toast, and of clients that cannot show the card.</summary>
    public string? Summary { get; init; }

    /// <summary>What the person may say with one click, for channels that offer that.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The language of the message, a BCP 47 tag; the conversation's own if null.</summary>
    public string? Locale { get; init; }

    /// <summary>The JSON of an Adaptive Card.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>Whether Teams raises a toast.</summary>
    public bool Alert { get; init; }

    /// <summary>The same as an activity of the SDK's.</summary>
    /// <param name="locale">The conversation's language.</param>
    internal Activity ToActivity(string? locale) => new(ActivityTypes.Message)
    {
        Text = Text,
        TextFormat = Text is null ? null : TextFormatTypes.Plain,
        SuggestedActions = Suggestions.Count > 0 ? new() { Actions = [.. Suggestions.Select(word => new CardAction(ActionTypes.ImBack, word, value: word))] } : null,
        Summary = Summary,
        Locale = Locale ?? locale,
        Attachments = Card is { } card ? [new(CardType, content: card)] : null,
        ChannelData = Alert ? new TeamsChannelData { Notification = new(true) } : null,
    };
}
