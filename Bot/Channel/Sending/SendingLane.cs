namespace SamBot.Bot.Channel.Sending;

/// <summary>What a call does to a conversation, as the budgets tell calls apart. Sending covers typing, updating and deleting.</summary>
internal enum SendingKind
{
    Send, Create, Read,
}

/// <summary>What shares a sending budget: one conversation's calls, reading apart from sending.</summary>
/// <param name="TenantId">The tenant, which has a budget of its own; null if it is not known.</param>
/// <param name="Conversation">The conversation's id; where one is still to be created, the member's.</param>
/// <param name="Kind">Reading, sending or creating.</param>
internal sealed record SendingLane(string? TenantId, string Conversation, SendingKind Kind)
{
    /// <summary>Only Teams documents budgets.</summary>
    public static SendingLane? Of(string? channelId, string? tenantId, string? conversation, SendingKind kind) =>
        channelId == "msteams" && conversation is not null ? new(tenantId, conversation, kind) : null;
}
