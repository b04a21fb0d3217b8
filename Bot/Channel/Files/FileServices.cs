using Microsoft.Extensions.Http.Resilience;
using Polly;
using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Channel.Files;

/// <summary>Registers what fetches people's files and hands them to the chair.</summary>
public static class FileServices
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(8);

    /// <summary>Registers it.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<FileHosts>().AddSingleton<FileFetcher>().AddSingleton<FileUploader>().AddSingleton<BotAddress>().AddSingleton<FileExchange>();
        Bounded(services.AddHttpClient(FileFetcher.ClientName));
        Bounded(services.AddHttpClient(FileFetcher.ConnectorClientName)).AddHttpMessageHandler<BotTokenHandler>();
        return services;
    }

    private static IHttpClientBuilder Bounded(IHttpClientBuilder client)
    {
        // The fetcher limits its own time. The factory's loggers would write download addresses, which are as good as the files.
        client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(s => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectCallback = s.GetRequiredService<FileHosts>().ConnectAsync,
            })
            .AddResilienceHandler("files", pipeline =>
            {
                pipeline.TelemetryListener = null;
                pipeline.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(300), UseJitter = true });
                pipeline.AddTimeout(Attempt);
            });
        return client;
    }
}
