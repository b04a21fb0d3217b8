using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SamBot.Playground.Store;

namespace SamBot.Playground.DirectLine;

/// <summary>Opaque tokens, each for one conversation. A token lets its holder take part; it does not vouch for a person.</summary>
internal sealed class DirectLineTokens(ChannelStore store, TimeProvider clock)
{
    /// <summary>The time for which a token is valid. A page refreshes it before that time is over.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Scheme = "Bearer ";

    /// <summary>A token for a conversation that is not yet started.</summary>
    public (string Token, string ConversationId) Issue()
    {
        var (token, conversation) = (Random(), "dl-" + Random());
        store.Reserve(conversation, Hash(token), clock.GetUtcNow() + Lifetime);
        return (token, conversation);
    }

    /// <summary>The conversation that the request's token opens, or the refusal.</summary>
    public (DirectLineConversation? Conversation, JsonReply Refusal) Check(HttpRequest request)
    {
        if (Given(request) is not { } token)
        {
            return (null, Refuse("BadArgument", "Missing token."));
        }

        if (store.FindDirectLine(Hash(token)) is not { } conversation)
        {
            return (null, Refuse("BadArgument", "The token is not known here."));
        }

        return conversation.Expires > clock.GetUtcNow() ? (conversation, JsonReply.Ok("")) : (null, Refuse("TokenExpired", "Token has expired."));
    }

    /// <summary>The token as it was sent.</summary>
    public static string? Given(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;

    public void Refresh(DirectLineConversation conversation) => store.Prolong(conversation.Id, clock.GetUtcNow() + Lifetime);

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static JsonReply Refuse(string code, string message) => new(StatusCodes.Status403Forbidden, JsonReply.Error(code, message));
}
