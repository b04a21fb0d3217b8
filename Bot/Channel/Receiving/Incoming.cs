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
        if (activity is not { From.Id: { } user, Conversation.Id: { } conversation, ChannelId: { } channel, ServiceUrl: not null } || IsFromBot(activity))
        {
            return null;
        }

        var tenant = EntraIds.TenantOf(activity);
        var isVouchedFor = channel is Channels.Teams || (channel is Channels.Playground && isDevelopment);
        var person = isVouchedFor && PersonIds.IsEntras(tenant) && PersonIds.IsEntras(activity.From.AadObjectId)
            ? PersonIds.OfEntra(tenant!, activity.From.AadObjectId)
            : PersonIds.OfConversation(channel, conversation, user);
        // The id is remembered, here and with the conversation: one that is longer than any channel's stands by its hash.
        var id = activity.Id is { Length: > LongestId } endless
            ? "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endless)))
            : activity.Id;
        var heard = new Heard(
            new(person, Heard.NameOf(activity.From.Name)),
            Addresses.Of(activity),
            id,
            activity.Timestamp,
            Texts.LanguageOf(activity.Locale),
            activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate)
        {
            ExpectsReplies = activity.DeliveryMode is DeliveryModes.ExpectReplies,
        };
        return new(activity, heard, deciders.RoleOf(person));
    }

    /// <summary>Whether a bot sent it, be it this one.</summary>
    public static bool IsFromBot(Activity activity) => activity.From.Id == activity.Recipient?.Id
        || BotRoles.Contains(activity.From.Role, StringComparer.OrdinalIgnoreCase)
        || (Channels.HasRoster(activity.ChannelId) && activity.From.Id.StartsWith("28:", StringComparison.Ordinal));
}
