using SamBot.Records;

namespace SamBot.Bot.Speaking;

/// <summary>A call to the connector failed. The message holds no people's text, ids or addresses.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>An exception with a message.</summary>
    public ConnectorException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public ConnectorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The channel did not answer in time. The message may have arrived all the same.</summary>
    public static ConnectorException TooLate(Exception? cause) =>
        new("The channel did not take it in the time that there was.", cause) { Code = "Timeout", IsTransient = true };

    /// <summary>The HTTP status; null if no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The connector's word for the error, for instance <c>ConversationNotFound</c> or <c>MessageWritesBlocked</c>; null if its answer gives none.
    /// Without an answer it is a word of ours: <c>Timeout</c>, <c>ConnectionFailure</c>, <c>CircuitOpen</c>, <c>Throttled</c>, <c>NoToken</c>
    /// (all transient), <c>ServiceUrlRefused</c>, <c>BadAddress</c> or <c>NoCredentials</c>. Where the answer lacks what was asked for it is
    /// <c>UnreadableAnswer</c>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>
    /// Whether the same call may succeed later: after 401 (the bot's own token, which an operator may cure), 408, 412, 429, 5xx, no connection, or
    /// no answer in time. After a time-out the message may have arrived all the same.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether the person blocked, muted or removed the bot, or an administrator barred it. Trying again is of no use. Source: msteams-docs,
    /// "Send proactive messages".
    /// </summary>
    public bool IsBlocked => Status is 403
        && Code is "MessageWritesBlocked" or "ConversationBlockedByUser" or "BotNotInConversationRoster" or "BotDisabledByAdmin"
            or "ForbiddenOperationException";

    /// <summary>Whether the channel does not know the conversation, or no longer. Another one may be created.</summary>
    public bool IsConversationGone => Status is 404 && Code is "ConversationNotFound";

    /// <summary>Whether the message is larger than the channel takes.</summary>
    public bool IsTooBig => Status is 413 || Code is "MessageSizeTooBig";

    /// <summary>
    /// Whether the channel refused the call in a way that is not known. Such answers are seen to pass, so the message is tried again for some days.
    /// </summary>
    public bool IsOdd => !IsTransient && !IsBlocked && !IsOurs;

    /// <summary>How long it makes sense to try again, counted from the first failure; nothing after a block and after an error of ours.</summary>
    public TimeSpan TryFor => IsTransient ? NoticePlan.GivenUpAfter : IsOdd ? NoticePlan.OddGivenUpAfter : TimeSpan.Zero;

    // The address, the settings or the message's size are wrong.
    private bool IsOurs => IsTooBig || Code is "ServiceUrlRefused" or "BadAddress" or "NoCredentials";

    /// <summary>The wait that the service asks for; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
