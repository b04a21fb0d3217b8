namespace SamBot.Bot.Speaking;

/// <summary>A call to the connector failed. The message holds no people's text, ids or addresses.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Nothing but a message.</summary>
    public ConnectorException(string message)
        : base(message)
    {
    }

    /// <summary>A message and what caused it.</summary>
    public ConnectorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The channel did not take it in the time that there was; it may have arrived all the same.</summary>
    public static ConnectorException TooLate(Exception? cause) => new("The channel did not take it in the time that there was.", cause) { Code = "Timeout", IsTransient = true };

    /// <summary>The HTTP status; null if no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The connector's word for the error, for instance <c>ConversationNotFound</c> or <c>MessageWritesBlocked</c>. Ours where no answer
    /// came: <c>Timeout</c>, <c>ConnectionFailure</c>, <c>CircuitOpen</c>, <c>Throttled</c>, <c>NoToken</c> (all
    /// transient), <c>ServiceUrlRefused</c>, <c>BadAddress</c>, <c>NoCredentials</c>; <c>UnreadableAnswer</c> where the answer lacks what was asked. Null if the answer gives none.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>
    /// Whether the same call may succeed later: 401 (the bot's own token, which an operator may cure), 408, 412, 429, 5xx, no connection, no answer in time. After a time-out the message may
    /// have arrived all the same.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>The person blocked, muted or removed the bot, or an administrator barred it: trying again is of no use. Source: msteams-docs, "Send proactive messages".</summary>
    public bool IsBlocked => Status is 403
        && Code is "MessageWritesBlocked" or "ConversationBlockedByUser" or "BotNotInConversationRoster" or "BotDisabledByAdmin" or "ForbiddenOperationException";

    /// <summary>The channel does not know the conversation (any more): another one may be created.</summary>
    public bool IsConversationGone => Status is 404 && Code is "ConversationNotFound";

    /// <summary>The message is longer than the channel takes.</summary>
    public bool IsTooBig => Status is 413 || Code is "MessageSizeTooBig";

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
