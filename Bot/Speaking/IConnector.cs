using SamBot.Records;

namespace SamBot.Bot.Speaking;

/// <summary>
/// The channel as the rest of the bot uses it: the operations of the Bot Framework's Connector that SamBot needs. Each throws
/// <see cref="ConnectorException"/> when the channel does not do it, and <see cref="OperationCanceledException"/> only for the caller's own
/// cancellation. Source: Bot Framework REST API reference (conversations).
/// </summary>
public interface IConnector
{
    /// <summary>Sends a message to a conversation.</summary>
    /// <returns>The new activity's id; null if the channel does not tell.</returns>
    Task<string?> SendAsync(Address to, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces an activity of the bot.</summary>
    Task UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Shows that the bot is busy with an answer.</summary>
    Task TypingAsync(Address to, CancellationToken cancellationToken);

    /// <summary>Says that the conversation is over, so that a channel that keeps it may forget it.</summary>
    Task EndAsync(Address to, CancellationToken cancellationToken);

    /// <summary>Creates a one-to-one conversation, or finds the present one. The app must be installed for the person.</summary>
    /// <returns>The conversation's address; keep it.</returns>
    Task<Address> CreateConversationAsync(NewConversation wanted, CancellationToken cancellationToken);

    /// <summary>Asks the roster for a member.</summary>
    /// <param name="to">The conversation.</param>
    /// <param name="memberId">The channel's id or the Entra object id.</param>
    /// <param name="cancellationToken">The caller's own cancellation.</param>
    Task<Member> GetMemberAsync(Address to, string memberId, CancellationToken cancellationToken);
}
