using SamBot.Records;

namespace SamBot.Bot.Protocol;

/// <summary>From activities to addresses.</summary>
public static class Addresses
{
    /// <summary>How to speak to the sender of an inbound activity.</summary>
    public static Address Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var c = activity.Conversation!;
        return new()
        {
            ChannelId = activity.ChannelId!,
            ServiceUrl = activity.ServiceUrl!,
            Bot = Of(activity.Recipient),
            User = Of(activity.From)!,
            Conversation = new() { Id = c.Id, ConversationType = c.ConversationType, TenantId = c.TenantId, IsGroup = c.IsGroup, Name = c.Name, Unknown = c.Unknown },
            Locale = activity.Locale,
        };
    }

    private static Account? Of(ChannelAccount? account) =>
        account is null ? null : new() { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role, Unknown = account.Unknown };
}
