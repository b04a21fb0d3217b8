namespace SamBot.Bot.Protocol;

/// <summary>Makes activities of what the bot says. Source of the members: protocol specification and SDK's conversation reference.</summary>
internal static class OutgoingActivity
{
    /// <summary>A message.</summary>
    public static Activity Message(ConversationReference to, OutgoingMessage message) => Empty(to, ActivityTypes.Message) with
    {
        Text = message.Text,
        TextFormat = message.Text is null ? null : "plain",
        SuggestedActions = message.Suggestions is { Count: > 0 } words ? new SuggestedActions { Actions = [.. words.Select(w => new SuggestedAction("imBack", w, w))] } : null,
        Summary = message.Summary,
        Locale = message.Locale ?? to.Locale,
        Attachments = message.Card is { } card ? [new Attachment { ContentType = Attachment.AdaptiveCardType, Content = card }] : null,
        ChannelData = message.Alert ? new TeamsChannelData { Notification = new TeamsNotification { Alert = true } } : null,
    };

    /// <summary>The sign that the bot is busy with an answer.</summary>
    public static Activity Typing(ConversationReference to) => Empty(to, ActivityTypes.Typing);

    private static Activity Empty(ConversationReference to, string type) => new()
    {
        Type = type,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        From = to.Bot,
        Recipient = to.User,
        Conversation = to.Conversation,
    };
}
