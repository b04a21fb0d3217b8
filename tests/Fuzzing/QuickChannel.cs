using System.Globalization;
using System.Net;
using System.Text;

namespace SamBot.Tests.Fuzzing;

/// <summary>A channel that takes everything at once, without a network; what is meant for a real stand-in goes there.</summary>
internal sealed class QuickChannel(string standIn) : DelegatingHandler(new SocketsHttpHandler())
{
    public const string ServiceUrl = "http://localhost:9/channel/";
    private static int ids;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.AbsoluteUri.StartsWith(standIn, StringComparison.Ordinal)
            ? base.SendAsync(request, cancellationToken)
            : Task.FromResult(new HttpResponseMessage(request.Method == HttpMethod.Get ? HttpStatusCode.NotFound : HttpStatusCode.Created)
            {
                RequestMessage = request,
                Content = new StringContent(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"quick-{{Interlocked.Increment(ref ids)}}"}"""), Encoding.UTF8, "application/json"),
            });
}
