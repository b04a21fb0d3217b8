using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
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

    /// <summary>The sender.</summary>
    public Actor By => new(Heard.Person, Role);

    /// <summary>Whether the bot and the sender are alone in the conversation.</summary>
    public bool IsPersonal => Activity.Conversation is { ConversationType: null or "personal", IsGroup: not true };

    /// <summary>The message's text; null when it has none.</summary>
    public string? Text => Activity.TextWithoutBot() is { Length: > 0 } text ? text : null;

    /// <summary>Reads the sender from an activity; null when the activity lacks what an answer needs.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="deciders">The chair and the deputies.</param>
    /// <param name="isDevelopment">Whether this is Development, where the Playground also vouches for its people.</param>
    public static Incoming? Of(Activity activity, Deciders deciders, bool isDevelopment)
    {
        if (activity is not { From.Id: { } user, Conversation.Id: { } conversation, ChannelId: { } channel, ServiceUrl: not null })
        {
            return null;
        }

        var tenant = activity.Conversation.TenantId ?? (activity.ChannelData as TeamsChannelData)?.Tenant?.Id;
        var isVouchedFor = channel is Channels.Teams || (channel is Channels.Playground && isDevelopment);
        var person = isVouchedFor && PersonIds.IsEntras(tenant) && PersonIds.IsEntras(activity.From.AadObjectId)
            ? PersonIds.OfEntra(tenant!, activity.From.AadObjectId)
            : PersonIds.OfConversation(channel, conversation, user);
        // The conversation's document keeps the id. A hash replaces an id that is longer than any channel's.
        var id = activity.Id is { Length: > LongestId } endless
            ? "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endless)))
            : activity.Id;
        var heard = new Heard(
            new(person, Heard.NameOf(activity.From.Name)),
            Addresses.Of(activity),
            id,
            activity.Timestamp,
            Texts.LanguageOf(activity.Locale),
            activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate);
        return new(activity, heard, deciders.RoleOf(person));
    }
}
