using System.Net.Http.Headers;

namespace SamBot.Bot.Protocol;

/// <summary>Shows the bot's token on every call to the connector.</summary>
internal sealed class BotTokenHandler(BotCredentials credentials) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await credentials.GetTokenAsync(cancellationToken) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
