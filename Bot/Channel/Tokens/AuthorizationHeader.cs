using Microsoft.Extensions.Primitives;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Reads the token from the Authorization header: exactly one <c>Bearer</c> and one token.</summary>
internal static class AuthorizationHeader
{
    /// <summary>The longest accepted header, in characters. The channel's have about 1500. Entra ID's are also well below the limit.</summary>
    public const int Limit = 12 * 1024;

    private const string Scheme = "Bearer ";

    /// <returns>The token, or the rule that the header broke.</returns>
    public static (string? Token, TokenRule? Refusal) Read(StringValues header) => header switch
    {
        { Count: 0 } => (null, TokenRule.NoToken),
        [{ Length: 0 }] => (null, TokenRule.NoToken),
        [{ Length: > Limit }] => (null, TokenRule.TooLong),
        [{ } text] when text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && IsToken(text.AsSpan(Scheme.Length)) =>
            (text[Scheme.Length..], null),
        _ => (null, TokenRule.Header),
    };

    private static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAny(" \t,") < 0;
}
