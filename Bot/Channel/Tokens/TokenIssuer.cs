using System.Collections.Frozen;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>An issuer whose tokens the bot accepts.</summary>
/// <param name="Kind">The kind of issuer.</param>
/// <param name="Names">The values of its <c>iss</c> claim.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record TokenIssuer(TokenKind Kind, FrozenSet<string> Names, SigningKeys Keys);
