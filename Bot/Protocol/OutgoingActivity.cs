using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Protocol;

/// <summary>Makes activities of what the bot says. Source of the members: protocol specification and SDK's conversation reference.</summary>
internal static class OutgoingActivity
{
    /// <summary>A message.</summary>
    public static Activity Message(Address to, OutgoingMessage message) => Empty(to, ActivityTypes.Message) with
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
    public static Activity Typing(Address to) => Empty(to, ActivityTypes.Typing);

    private static Activity Empty(Address to, string type) => new()
    {
        Type = type,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        From = Of(to.Bot),
        Recipient = Of(to.User),
        Conversation = new() { Id = to.Conversation.Id, ConversationType = to.Conversation.ConversationType, TenantId = to.Conversation.TenantId, IsGroup = to.Conversation.IsGroup, Name = to.Conversation.Name, Unknown = to.Conversation.Unknown },
    };

    private static ChannelAccount? Of(Account? account) =>
        account is null ? null : new() { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role, Unknown = account.Unknown };
}
