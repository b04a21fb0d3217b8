using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Teams leaves the Entra object id or the tenant out of some activities, and without them a person would be a stranger in their own chat. They are
/// completed for the same user in the same conversation: from what this process heard before, or else from the channel's roster. An id that
/// the activity gives is never replaced. For a person whom neither knows, nothing is completed.
/// </summary>
public sealed partial class EntraIds(IConnector connector, TimeProvider time, ILogger<EntraIds> logger)
{
    private const int MostRemembered = 4_000;

    // An invoke must be answered within five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (string? TenantId, string? ObjectId)> known = new(StringComparer.Ordinal);

    /// <summary>Completes an activity of Teams whose Entra ids are missing.</summary>
    internal async ValueTask CompleteAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { ChannelId: Channels.Teams, From.Id: { } user, Conversation.Id: { } conversation, ServiceUrl: not null }
            || activity.Type is ActivityTypes.Typing || Incoming.IsFromBot(activity))
        {
            return;
        }

        var key = PersonIds.OfConversation(Channels.Teams, conversation, user);
        var given = (TenantId: Entras(TenantOf(activity)), ObjectId: Entras(activity.From.AadObjectId));
        if (given is { TenantId: not null, ObjectId: not null })
        {
            Remember(key, given);
            return;
        }

        if (!known.TryGetValue(key, out var found))
        {
            if (Addresses.Of(activity) is not { IsPersonal: true } address || await FindAsync(address, user, cancellationToken) is not { } asked)
            {
                return;
            }

            Remember(key, asked);
            found = asked;
        }

        if (Fits(given.TenantId, found.TenantId) && Fits(given.ObjectId, found.ObjectId))
        {
            (activity.Conversation.TenantId, activity.From.AadObjectId) = (found.TenantId, found.ObjectId);
        }
    }

    /// <summary>The tenant that an activity names.</summary>
    internal static string? TenantOf(Activity activity) => activity.Conversation.TenantId ?? (activity.ChannelData as TeamsChannelData)?.Tenant?.Id;

    private void Remember(string key, (string? TenantId, string? ObjectId) ids)
    {
        if (known.TryGetValue(key, out var before) && before == ids)
        {
            return;
        }

        if (known.Count >= MostRemembered)
        {
            // At worst the roster is asked once more.
            known.Clear();
        }

        known[key] = ids;
    }

    private static string? Entras(string? id) => PersonIds.IsEntras(id) ? id : null;

    private static bool Fits(string? given, string? found) => found is not null && (given is null || given.Equals(found, StringComparison.OrdinalIgnoreCase));

    // Null: the roster did not answer. An answer without ids is remembered too, since an anonymous person has none.
    private async Task<(string? TenantId, string? ObjectId)?> FindAsync(Address address, string user, CancellationToken cancellationToken)
    {
        try
        {
            var member = await time.WithinAsync(Patience, stop => connector.GetMemberAsync(address, user, stop), cancellationToken);
            return (Entras(member.TenantId) ?? Entras(address.Conversation.TenantId), Entras(member.AadObjectId));
        }
        catch (ConnectorException e) when (e.Status is 404)
        {
            return (null, null);
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code);
        }
        catch (TimeoutException)
        {
            LogFailed(null, "Timeout");
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning,
        "An activity lacks the sender's Entra ids and the roster did not answer (status {Status}, code {Code}); the sender counts as unknown")]
    private partial void LogFailed(int? status, string? code);
}
