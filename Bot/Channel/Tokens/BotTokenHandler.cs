using System.Net;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Adds the bot's token to every call to the connector. When the connector refuses a token, the call goes once more with a fresh one.</summary>
internal sealed class BotTokenHandler(BotCredentials credentials) : DelegatingHandler
{
    private Shown? shown;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await credentials.GetTokenAsync(cancellationToken) is not { } token)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        Show(request, token);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.Unauthorized || !credentials.Drop(token))
        {
            return answer;
        }

        answer.Dispose();
        Show(request, await credentials.GetTokenAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    // A parsed header is written anew for each call, and a token is long.
    private void Show(HttpRequestMessage request, string? token)
    {
        if (shown is not { } known || known.Token != token)
        {
            shown = known = new(token, $"Bearer {token}");
        }

        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", known.Header);
    }

    private sealed record Shown(string? Token, string Header);
}
