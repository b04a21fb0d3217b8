using System.Collections.Frozen;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Somebody whose tokens count.</summary>
/// <param name="Kind">What they vouch for.</param>
/// <param name="Names">Their <c>iss</c> claims.</param>
/// <param name="Keys">Their keys.</param>
internal sealed record TokenIssuer(TokenKind Kind, FrozenSet<string> Names, SigningKeys Keys);
