namespace SamBot.Bot.Channel.Tokens;

/// <summary>A token that held, and for how long that may be believed.</summary>
/// <param name="Token">What it says.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Keys">The very key set that it was checked with: with another one it is checked anew.</param>
/// <param name="Expires">Its own end, without the skew.</param>
internal sealed record CheckedToken(VerifiedToken Token, TokenIssuer Issuer, KeySet Keys, DateTimeOffset Expires);
