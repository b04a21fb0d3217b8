using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Sending;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>An activity that came in, with what it tells of its sender.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Heard">Who sent it, and how to answer them.</param>
/// <param name="Role">What the settings say that they are.</param>
internal sealed record Incoming(Activity Activity, Heard Heard, Role Role)
{
    private const int LongestId = 200;

    // Source: the Activity specification, "Role".
    private static readonly string[] BotRoles = ["bot", "skill"];

    /// <summary>The sender.</summary>
    public Actor By => new(Heard.Person, Role);

    /// <summary>Whether nobody else reads along.</summary>
    public bool IsPersonal => Heard.Address.IsPersonal;

    /// <summary>The words of the message; null where there are none.</summary>
    public string? Text => Activity.TextWithoutBot() is { } text && Quotes.Without(text) is { Length: > 0 } words ? words : null;

    /// <summary>The activity as it came in; null where nobody could be answered, or where a bot speaks: two bots would answer each other for ever.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="deciders">Who decides.</param>
    /// <param name="isDevelopment">In Development the Playground vouches for its people as well.</param>
    public static Incoming? Of(Activity activity, Deciders deciders, bool isDevelopment)
    {
        if (activity is not { From.Id: not null, Conversation.Id: { } conversation, ChannelId: { } channel, ServiceUrl: not null }
            || PersonOf(activity) is not { Id: { } user } from)
        {
            return null;
        }

        var tenant = EntraIds.TenantOf(activity);
        var isVouchedFor = channel is Channels.Teams || (channel is Channels.Playground && isDevelopment);
        var person = isVouchedFor && PersonIds.IsEntras(tenant) && PersonIds.IsEntras(from.AadObjectId)
            ? PersonIds.OfEntra(tenant!, from.AadObjectId)
            : PersonIds.OfConversation(channel, conversation, user);
        // The id is remembered, here and with the conversation: one that is longer than any channel's stands by its hash.
        var id = activity.Id is { Length: > LongestId } endless
            ? "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endless)))
            : activity.Id;
        var heard = new Heard(
            new(person, Heard.NameOf(from.Name)),
            Addresses.Of(activity, from),
            id,
            activity.Timestamp,
            Texts.LanguageOf(activity.Locale),
            activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate)
        {
            ExpectsReplies = activity.DeliveryMode is DeliveryModes.ExpectReplies,
        };
        return new(activity, heard, deciders.RoleOf(person));
    }

    // Web Chat and Direct Line tell in the conversation's own name who joined: first the bot, and later the person.
    private static ChannelAccount? PersonOf(Activity activity) =>
        activity.Type is ActivityTypes.ConversationUpdate && !Channels.HasRoster(activity.ChannelId)
            && (activity.From.Id == activity.Conversation.Id || IsFromBot(activity)) ? JoinedIn(activity)
        : IsFromBot(activity) ? null
        : activity.From;

    private static ChannelAccount? JoinedIn(Activity activity)
    {
        string?[] others = [activity.From.Id, activity.Recipient?.Id, activity.Conversation.Id];
        ChannelAccount[] joined = [.. (activity.MembersAdded ?? []).Where(m => m.Id is not null && !others.Contains(m.Id) && !IsBot(m)).DistinctBy(m => m.Id)];
        return joined is [var person] ? person : null;
    }

    private static bool IsBot(ChannelAccount account) => BotRoles.Contains(account.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a bot sent it, be it this one.</summary>
    public static bool IsFromBot(Activity activity) => activity.From.Id == activity.Recipient?.Id
        || IsBot(activity.From)
        || (Channels.HasRoster(activity.ChannelId) && activity.From.Id.StartsWith("28:", StringComparison.Ordinal));
}
