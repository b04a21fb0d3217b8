using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>The entity by which Teams names a message that is quoted. Source: teams.net, QuotedReplyEntity.</summary>
/// <param name="messageId">The quoted message.</param>
internal sealed class QuotedReply(string messageId) : Entity(Name)
{
    public const string Name = "quotedReply";

    public string MessageId => messageId;
}
