namespace SamBot.Bot.Channel.Tokens;

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
