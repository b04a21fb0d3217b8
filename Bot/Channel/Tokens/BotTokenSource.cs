using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Fetches the bot's own token with Azure.Identity. Each fetch makes a new credential: <see cref="BotCredentials"/> keeps the tokens, and a
/// replaced certificate must count at once. Without an app id nothing of the library is loaded.
/// </summary>
internal sealed class BotTokenSource(IOptions<BotOptions> bot, IOptions<BotFrameworkOptions> framework, IHostEnvironment environment, TimeProvider time)
{
    private static readonly string[] MicrosoftLogins = ["login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"];
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(10);

    /// <summary>The name of the setting that holds the proof of the bot's identity.</summary>
    public string SecretSetting => HasCertificate ? nameof(BotOptions.MicrosoftAppCertificatePath) : nameof(BotOptions.MicrosoftAppPassword);

    private bool HasCertificate => !string.IsNullOrWhiteSpace(bot.Value.MicrosoftAppCertificatePath);

    /// <summary>A fresh token.</summary>
    /// <exception cref="ConnectorException">The settings do not say how to get a token: <c>NoCredentials</c>, not transient.</exception>
    public async Task<BotToken> FetchAsync(CancellationToken cancellationToken)
    {
        using var certificate = Certificate();
        using var transport = Transport(out var authority);
        var token = await Credential(certificate, authority, transport)
            .GetTokenAsync(new TokenRequestContext([framework.Value.OAuthScope]), cancellationToken);
        var half = (token.ExpiresOn - time.GetUtcNow()) / 2;
        return new BotToken(token.Token, token.RefreshOn ?? token.ExpiresOn - (half < MostAhead ? half : MostAhead), token.ExpiresOn);
    }

    private TokenCredential Credential(X509Certificate2? certificate, Uri authority, HttpClient? transport)
    {
        var type = bot.Value.AppType ?? throw Incomplete(nameof(BotOptions.MicrosoftAppType));
        var appId = bot.Value.MicrosoftAppId.Trim();
        if (type is BotAppType.UserAssignedMSI)
        {
            return new ManagedIdentityCredential(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId)));
        }

        var tenant = type is BotAppType.MultiTenant ? "botframework.com" : bot.Value.MicrosoftAppTenantId.Trim();
        if (tenant.Length == 0)
        {
            throw Incomplete(nameof(BotOptions.MicrosoftAppTenantId));
        }

        var elsewhere = !MicrosoftLogins.Contains(authority.Host);
        if (certificate is not null)
        {
            return new ClientCertificateCredential(
                tenant, appId, certificate, Set(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = elsewhere }, authority, transport));
        }

        return bot.Value.MicrosoftAppPassword.Length > 0
            ? new ClientSecretCredential(
                tenant,
                appId,
                bot.Value.MicrosoftAppPassword,
                Set(new ClientSecretCredentialOptions { DisableInstanceDiscovery = elsewhere }, authority, transport))
            : throw Incomplete(nameof(BotOptions.MicrosoftAppPassword));
    }

    private static T Set<T>(T options, Uri authority, HttpClient? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = authority;
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(4);
        if (transport is not null)
        {
            options.Transport = new HttpClientTransport(transport);
        }

        return options;
    }

    /// <summary>In Development a token service on this machine may speak plain http, which the library does not allow.</summary>
    private HttpClient? Transport(out Uri authority)
    {
        if (!Uri.TryCreate(framework.Value.LoginUrl, UriKind.Absolute, out var login) || !Loopback.IsSafe(login, environment))
        {
            throw Incomplete("BotFramework:LoginUrl");
        }

        authority = new UriBuilder(login) { Scheme = Uri.UriSchemeHttps, Port = login.Port }.Uri;
        return login.Scheme == Uri.UriSchemeHttps ? null : new HttpClient(new PlainLoopbackHandler(login));
    }

    private X509Certificate2? Certificate() =>
        HasCertificate ? BotCertificate.Load(bot.Value.MicrosoftAppCertificatePath, bot.Value.MicrosoftAppCertificatePassword) : null;

    private static ConnectorException Incomplete(string setting) =>
        new($"The setting {setting} is missing or not usable: there is no way to get the bot's token.") { Code = "NoCredentials" };
}

/// <summary>A token of the bot's own.</summary>
/// <param name="Text">The token itself. It is a secret.</param>
/// <param name="RenewOn">The instant from which a new one is fetched while this one is still used.</param>
/// <param name="ExpiresOn">The end of its validity.</param>
internal sealed record BotToken(string Text, DateTimeOffset RenewOn, DateTimeOffset ExpiresOn)
{
    /// <summary>The token must not expire during a call.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public bool Serves(DateTimeOffset now) => now < ExpiresOn - Margin;
}

/// <summary>Sends https requests for one address of this machine as plain http, and refuses every other address.</summary>
internal sealed class PlainLoopbackHandler(Uri plain) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } wanted || wanted.Host != plain.Host || wanted.Port != plain.Port)
        {
            throw new HttpRequestException("The token service wanted another address than the one that is set.");
        }

        request.RequestUri = new UriBuilder(wanted) { Scheme = Uri.UriSchemeHttp, Port = plain.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
