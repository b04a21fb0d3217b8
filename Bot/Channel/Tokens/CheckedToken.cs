namespace SamBot.Bot.Channel.Tokens;

/// <summary>A token that was found valid.</summary>
/// <param name="Token">Its claims.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="Keys">The key set that it was checked with. With another key set it is checked again.</param>
/// <param name="Expires">The end of its validity, without the skew.</param>
internal sealed record CheckedToken(VerifiedToken Token, TokenIssuer Issuer, KeySet Keys, DateTimeOffset Expires);
