namespace SamBot.Bot.Channel.Sending;

/// <summary>The kinds of call with budgets of their own. Sending covers typing, updating and deleting.</summary>
internal enum SendingKind
{
    Send, Create, Read,
}

/// <summary>The calls that share a sending budget: those of one kind in one conversation.</summary>
/// <param name="TenantId">The tenant, which has a budget of its own; null when it is not known.</param>
/// <param name="Conversation">The conversation's id; the member's when the conversation does not exist yet.</param>
/// <param name="Kind">Reading, sending or creating.</param>
internal sealed record SendingLane(string? TenantId, string Conversation, SendingKind Kind)
{
    /// <summary>Only Teams documents budgets.</summary>
    public static SendingLane? Of(string? channelId, string? tenantId, string? conversation, SendingKind kind) =>
        channelId == "msteams" && conversation is not null ? new(tenantId, conversation, kind) : null;
}
