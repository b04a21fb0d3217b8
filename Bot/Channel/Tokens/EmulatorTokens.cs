using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Reads the emulators' tokens, which Entra ID issues. Source of issuers and claims: botbuilder-dotnet, ParameterizedBotFrameworkAuthentication
/// and SkillValidation.
/// </summary>
internal static class EmulatorTokens
{
    private static readonly string[] Tenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public static FrozenSet<string> Issuers { get; } = Tenants
        .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" })
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the token was issued to this app. The token's version says which claim to read.</summary>
    public static bool IsIssuedTo(JsonWebToken token, string appId) => token.TryGetPayloadValue<string>("ver", out var version) && version switch
    {
        "" or "1.0" => Claim(token, "appid"),
        "2.0" => Claim(token, "azp"),
        _ => null,
    } is { } issuedTo && issuedTo.Equals(appId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one bot got the token to call another. Such a token has a version, and an app that is not the audience.</summary>
    public static bool IsForSkill(JsonWebToken token) =>
        token.TryGetPayloadValue<string>("ver", out _)
        && (Claim(token, "appid") ?? Claim(token, "azp")) is { } issuedTo
        && !token.Audiences.Contains(issuedTo, StringComparer.OrdinalIgnoreCase);

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
