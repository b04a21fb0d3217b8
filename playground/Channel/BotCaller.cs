using System.Net.Http.Headers;
using System.Text;

namespace SamBot.Playground.Channel;

/// <summary>Posts activities to <c>/api/messages</c> of this process, over HTTP as the real channel does.</summary>
internal sealed class BotCaller(LocalAddress address, TimeProvider clock) : IDisposable
{
    /// <summary>Teams stops waiting after this time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly HttpClient http = new(
        new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<BotAnswer> PostAsync(string activity, CancellationToken cancellationToken)
    {
        if (address.Find() is not { } home)
        {
            return BotAnswer.Unreachable;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var content = new StringContent(activity, Encoding.UTF8, Json);
            using var response = await http.PostAsync(new Uri(home, "/api/messages"), content, either.Token);
            return BotAnswer.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return BotAnswer.Timeout;
        }
        catch (HttpRequestException)
        {
            return BotAnswer.Unreachable;
        }
    }

    public void Dispose() => http.Dispose();
}
