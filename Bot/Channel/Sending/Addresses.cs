using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SamBot.Records;

namespace SamBot.Bot.Channel.Sending;

/// <summary>Translates between the address that documents keep and the SDK's types.</summary>
internal static class Addresses
{
    /// <summary>The address of an activity's sender. The activity must have the members that an answer needs.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="user">The person; without it, the one whom the activity is from.</param>
    public static Address Of(Activity activity, ChannelAccount? user = null) => new()
    {
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Bot = activity.Recipient is { } bot ? AccountOf(bot) : null,
        User = AccountOf(user ?? activity.From),
        Conversation = new()
        {
            Id = activity.Conversation.Id,
            ConversationType = activity.Conversation.ConversationType,
            TenantId = activity.Conversation.TenantId,
            IsGroup = activity.Conversation.IsGroup,
            Name = activity.Conversation.Name,
            Unknown = Unknown(activity.Conversation.Properties),
        },
        Locale = activity.Locale,
    };

    /// <summary>An address as the SDK's reference, to continue that conversation.</summary>
    /// <param name="to">The address.</param>
    /// <param name="locale">The language of the message. The SDK takes it from the reference.</param>
    public static ConversationReference ReferenceTo(Address to, string? locale) => new()
    {
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Bot = to.Bot is { } bot ? AccountOf(bot) : null,
        User = AccountOf(to.User),
        Conversation = ConversationOf(to.Conversation),
        Locale = locale,
    };

    private static ConversationAccount ConversationOf(Chat chat)
    {
        var conversation = new ConversationAccount(chat.IsGroup, chat.ConversationType, chat.Id, chat.Name, tenantId: chat.TenantId);
        Add(chat.Unknown, conversation.Properties);
        return conversation;
    }

    private static Account AccountOf(ChannelAccount account) => new()
    {
        Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role, Unknown = Unknown(account.Properties),
    };

    private static ChannelAccount AccountOf(Account account)
    {
        var known = new ChannelAccount(account.Id, account.Name, account.Role, account.AadObjectId);
        Add(account.Unknown, known.Properties);
        return known;
    }

    private static Dictionary<string, JsonElement>? Unknown(JObject properties) => properties.Count == 0 ? null
        : properties.Properties().ToDictionary(p => p.Name, p => JsonElement.Parse(((JRaw)p.Value).ToString(CultureInfo.InvariantCulture)));

    private static void Add(Dictionary<string, JsonElement>? unknown, JObject to)
    {
        if (unknown is null)
        {
            return;
        }

        foreach (var (name, value) in unknown)
        {
            to[name] = new JRaw(value.GetRawText());
        }
    }
}
