using SamBot.Bot.Speaking;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Opens the one-to-one conversation of a decider who never wrote, or of a person whose conversation is gone. Only Teams can do that, and only
/// for people for whom the app is installed. The conversation is kept, so that it is opened once.
/// Source: msteams-docs, "Send proactive messages".
/// </summary>
public sealed class ConversationOpener(Documents documents, IConnector connector, Deciders deciders, TimeProvider time)
{
    // Teams' service for all regions and tenants. It is used for a decider of another tenant than the contact's, whose own address is not known yet.
    private const string AnyTenant = "https://smba.trafficmanager.net/teams/";

    /// <summary>Opens a decider's conversation.</summary>
    /// <param name="personId">The decider's person id.</param>
    /// <param name="nearby">Another person's address, for the bot's own id and the channel's service.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The conversation; null when it cannot be opened from there.</returns>
    /// <exception cref="ConnectorException">The channel did not open it.</exception>
    public async Task<ConversationDocument?> OpenAsync(string personId, Address? nearby, CancellationToken cancellationToken)
    {
        if (nearby is not { ChannelId: Channels.Teams, Bot: { } bot } || PersonIds.EntraOf(personId) is not { } entra)
        {
            return null;
        }

        var isNeighbour = string.Equals(nearby.Conversation.TenantId, entra.TenantId, StringComparison.OrdinalIgnoreCase);
        var opened = await connector.CreateConversationAsync(
            new NewConversation
            {
                ChannelId = Channels.Teams,
                ServiceUrl = isNeighbour ? nearby.ServiceUrl : AnyTenant,
                Bot = bot,
                Member = new Account { AadObjectId = entra.ObjectId },
                TenantId = entra.TenantId,
            },
            cancellationToken);
        return await KeepAsync(personId, opened, cancellationToken);
    }

    /// <summary>Opens a conversation again that the channel no longer knows.</summary>
    /// <returns>The conversation; null when it cannot be opened from there.</returns>
    /// <exception cref="ConnectorException">The channel did not open it.</exception>
    public async Task<ConversationDocument?> ReopenAsync(ConversationDocument gone, CancellationToken cancellationToken)
    {
        var reference = gone.Address;
        if (reference is not { ChannelId: Channels.Teams, Bot: { } bot, Conversation.TenantId: { } tenant })
        {
            return null;
        }

        var opened = await connector.CreateConversationAsync(
            new NewConversation
            {
                ChannelId = Channels.Teams, ServiceUrl = reference.ServiceUrl, Bot = bot, Member = reference.User, TenantId = tenant, Locale = reference.Locale,
            },
            cancellationToken);
        return await KeepAsync(gone.Person.Id, opened, cancellationToken);
    }

    private async Task<ConversationDocument?> KeepAsync(string personId, Address opened, CancellationToken cancellationToken) => !opened.IsPersonal
        ? null
        : await documents.ChangeConversationAsync(
            personId,
            before => before is null
                // It ends like any other, should the person no longer decide one day.
                ? new() { Person = new Person(personId, deciders.NameOf(personId)), Address = opened, HeardAt = time.GetUtcNow() }
                : before with { Address = opened },
            cancellationToken);
}
