using SamBot.Bot.Speaking;

namespace SamBot.Bot.Protocol;

/// <summary>The body of <c>POST v3/conversations</c>.</summary>
internal sealed record ConversationParameters(
    ChannelAccount Bot, bool IsGroup, IReadOnlyList<ChannelAccount> Members, string TenantId, TeamsChannelData ChannelData)
{
    public static ConversationParameters Of(NewConversation wanted, string memberId) => new(
        new ChannelAccount { Id = wanted.Bot.Id },
        IsGroup: false,
        [new ChannelAccount { Id = memberId }],
        wanted.TenantId,
        new TeamsChannelData { Tenant = new TeamsTenant { Id = wanted.TenantId } });
}
