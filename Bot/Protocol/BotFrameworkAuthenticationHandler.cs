using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Protocol;

/// <summary>
/// Who may post activities. Without an app id: programs on this machine, see <see cref="Loopback"/>. With one: nobody, since
/// checking the channel's tokens is not part of this version. All others get 401.
/// </summary>
public sealed class BotFrameworkAuthenticationHandler(
    BotIdentity identity, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string SchemeName = "BotFramework";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        identity.AppId is not null ? AuthenticateResult.Fail("Token checking is not part of this version.")
        : Loopback.IsCaller(Context) ? AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(SchemeName)), SchemeName))
        : AuthenticateResult.Fail("Without MicrosoftAppId only loopback callers are answered."));

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        Response.ContentType = "application/json; charset=utf-8";
        await Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(ErrorBody.Of("Unauthorized", "The caller is not known to this bot."), ProtocolBodies.Wire.ErrorBody),
            Context.RequestAborted);
    }
}
