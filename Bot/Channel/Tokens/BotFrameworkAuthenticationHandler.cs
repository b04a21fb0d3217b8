using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Who may post activities. Without an app id: programs on this machine, see <see cref="Loopback"/>. With one: whoever shows a token that
/// <see cref="InboundTokens"/> finds sound; the body is not touched before. What a token vouches for is looked at once the activity is read.
/// </summary>
internal sealed partial class BotFrameworkAuthenticationHandler(
    BotIdentity identity, InboundTokens tokens, IOptions<BotFrameworkOptions> settings,
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string SchemeName = "BotFramework";

    private TokenRule refusal = TokenRule.NoToken;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The host asks for every page; only where a token is asked for it is looked at.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<AuthorizationPolicy>() is null)
        {
            return AuthenticateResult.NoResult();
        }

        if (await RefusalAsync() is not { } rule)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(SchemeName)), SchemeName));
        }

        refusal = rule;
        return AuthenticateResult.Fail(rule.ToString());
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        LogRefused(Logger, refusal);
        Response.StatusCode = TokenRefusal.Status(refusal);
        if (Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            Response.Headers.WWWAuthenticate = TokenRefusal.Challenge(refusal);
        }

        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(settings.Value.KeyRetryInterval.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        Response.ContentType = "application/json; charset=utf-8";
        await Response.Body.WriteAsync(TokenRefusal.Body(refusal), Context.RequestAborted);
    }

    private async ValueTask<TokenRule?> RefusalAsync()
    {
        if (identity.AppId is null)
        {
            return Loopback.IsCaller(Context) ? null : TokenRule.NotLoopback;
        }

        var (text, unreadable) = AuthorizationHeader.Read(Request.Headers.Authorization);
        if (text is null)
        {
            return unreadable;
        }

        var verdict = await tokens.CheckAsync(text, Context.RequestAborted);
        Context.Features.Set(verdict.Token);
        return verdict.Refusal;
    }

    [LoggerMessage(LogLevel.Warning, "Refused a caller: {Rule}")]
    private static partial void LogRefused(ILogger logger, TokenRule rule);
}
