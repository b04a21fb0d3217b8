namespace SamBot.Bot.Channel.Tokens;

/// <summary>Speaks plain http to exactly one address of this machine, where https is written; to nobody else at all.</summary>
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
