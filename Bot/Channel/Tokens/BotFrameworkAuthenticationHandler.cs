using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Decides who may post activities. Without an app id, these are programs on this machine (<see cref="Loopback"/>). With one, these are callers
/// with a token that <see cref="InboundTokens"/> finds valid. The body is not read before. <see cref="ActivityTrust"/> then compares both.
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
        // The host calls this for every page. Only endpoints with a policy need a token.
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
