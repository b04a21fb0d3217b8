using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Settings;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>An activity that came in, with who speaks and how to answer them.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Id">Its id; an endless one stands by its hash, because ids are remembered. Null when the channel gives none.</param>
/// <param name="By">Who.</param>
/// <param name="From">How to speak to them.</param>
internal sealed record Incoming(Activity Activity, string? Id, Actor By, Address From)
{
    private const int LongestId = 200;

    /// <summary>Whether nobody else reads along.</summary>
    public bool IsPersonal { get; } = Activity.Conversation is { ConversationType: null or "personal", IsGroup: not true };

    /// <summary>The message's text; null where there is none.</summary>
    public string? Text => Activity.TextWithoutBot() is { Length: > 0 } text ? text : null;

    /// <summary>The activity as it came in; null where nobody could be answered.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="deciders">Who decides.</param>
    /// <param name="isDevelopment">In Development the Playground vouches for its people as well.</param>
    public static Incoming? Of(Activity activity, Deciders deciders, bool isDevelopment)
    {
        if (activity is not { From.Id: { } user, Conversation.Id: { } conversation, ChannelId: { } channel, ServiceUrl: not null })
        {
            return null;
        }

        var tenant = activity.Conversation.TenantId ?? (activity.ChannelData as TeamsChannelData)?.Tenant?.Id;
        var isVouched = channel is Channels.Teams || (channel is Channels.Playground && isDevelopment);
        var person = isVouched && PersonIds.IsEntras(tenant) && PersonIds.IsEntras(activity.From.AadObjectId)
            ? PersonIds.OfEntra(tenant!, activity.From.AadObjectId)
            : PersonIds.OfConversation(channel, conversation, user);
        var id = activity.Id is { Length: > LongestId } endless ? "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endless))) : activity.Id;
        return new(activity, id, new(new(person, PersonName.Of(activity.From.Name)), deciders.RoleOf(person)), Addresses.Of(activity));
    }

    /// <summary>A turn with what this activity says of language and time.</summary>
    public Turn With(Turn turn) => turn with
    {
        Heard = Texts.LanguageOf(Activity.Locale),
        LocaleCounts = Activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate,
        SentAt = Activity.Timestamp,
    };
}
