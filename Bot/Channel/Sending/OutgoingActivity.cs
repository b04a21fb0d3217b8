using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Channel.Sending;

/// <summary>Makes an SDK activity of a message. The SDK adds the sender and the recipient.</summary>
internal static class OutgoingActivity
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static Activity Of(OutgoingMessage message, Address to) => new(ActivityTypes.Message)
    {
        Text = message.Text,
        TextFormat = message.Text is null ? null : TextFormatTypes.Plain,
        SuggestedActions = message.Suggestions.Count == 0 ? null
            : new() { Actions = [.. message.Suggestions.Select(word => new CardAction(ActionTypes.ImBack, word, value: word))] },
        Summary = message.Summary,
        Locale = message.Locale ?? to.Locale,
        Attachments = message.File is { } file ? [new(file.ContentType, file.ContentUrl, file.Content, file.Name)]
            : message.Card is { } card ? [new(CardType, content: card)] : null,
        ChannelData = message.Alert ? new TeamsChannelData { Notification = new(true) } : null,
    };
}
