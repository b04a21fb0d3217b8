using System.Collections.Frozen;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The parts of a valid token that <see cref="ActivityTrust"/> needs.</summary>
/// <param name="Kind">The kind of its issuer.</param>
/// <param name="ServiceUrl">Its <c>serviceurl</c> claim.</param>
/// <param name="Endorsements">The channels that its key may sign for; null where the key does not say.</param>
internal sealed record VerifiedToken(TokenKind Kind, string? ServiceUrl, FrozenSet<string>? Endorsements);

/// <summary>A valid token, or the rule that it broke.</summary>
internal readonly record struct TokenVerdict(VerifiedToken? Token, TokenRule? Refusal)
{
    public static implicit operator TokenVerdict(VerifiedToken token) => new(token, null);

    public static implicit operator TokenVerdict(TokenRule refusal) => new(null, refusal);
}
