using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Sending;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>An activity that came in, and its sender.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Heard">The sender, and the address for an answer.</param>
/// <param name="Role">The sender's role by the settings.</param>
internal sealed record Incoming(Activity Activity, Heard Heard, Role Role)
{
    private const int LongestId = 200;

    // Source: the Activity specification, "Role".
    private static readonly string[] BotRoles = ["bot", "skill"];

    /// <summary>The sender.</summary>
    public Actor By => new(Heard.Person, Role);

    /// <summary>Whether the bot and the sender are alone in the conversation.</summary>
    public bool IsPersonal => Heard.Address.IsPersonal;

    /// <summary>The words of the message, or else of its HTML; null when it has none. A quote alone is no words.</summary>
    public string? Text
    {
        get
        {
            // Teams leaves the entity of a space that does not break in some plain texts.
            var typed = Quotes.Without((Activity.TextWithoutBot() ?? "").Replace("&nbsp;", " ", StringComparison.Ordinal));
            return string.IsNullOrWhiteSpace(typed) && Activity.WordsInHtml() is { } words ? words : typed.Length > 0 ? typed : null;
        }
    }

    /// <summary>
    /// Reads the sender from an activity; null when the activity lacks what an answer needs, and when a bot speaks: two bots would answer each other
    /// for ever.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <param name="deciders">The chair and the deputies.</param>
    /// <param name="isDevelopment">Whether this is Development, where the Playground also vouches for its people.</param>
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
        // The conversation's document keeps the id. A hash replaces an id that is longer than any channel's.
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
