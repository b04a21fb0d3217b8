using System.Collections.Frozen;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>What is left of a token once signature, issuer, lifetime and audience are checked; <see cref="ActivityTrust"/> needs no more.</summary>
/// <param name="Kind">Who issued it.</param>
/// <param name="ServiceUrl">Its <c>serviceurl</c> claim.</param>
/// <param name="Endorsements">The channels that its key may sign for; null where the key does not say.</param>
internal sealed record VerifiedToken(TokenKind Kind, string? ServiceUrl, FrozenSet<string>? Endorsements);
