using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamBot.Bot.Channel;

namespace SamBot.Tests.Support;

/// <summary>The messaging endpoint alone, on a real port of this machine.</summary>
internal sealed class EndpointHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private EndpointHost(WebApplication app, CollectedLog log)
    {
        this.app = app;
        Log = log;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public CollectedLog Log { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => client.BaseAddress!;

    public static async Task<EndpointHost> StartAsync(
        Func<Activity, CancellationToken, Task<InvokeResponse?>> handler, IPAddress? callFrom = null, string? appId = null, string? environment = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null, TimeProvider? time = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("MicrosoftAppId", appId)]).AddInMemoryCollection(settings ?? []);
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new CollectedLog();
        builder.Logging.ClearProviders().AddProvider(log).AddFilter<CollectedLog>(null, LogLevel.Debug);
        builder.Services.AddSingleton<IBot>(new EndpointBot(handler)).AddBotChannel(builder.Configuration);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = callFrom ?? context.Connection.RemoteIpAddress;
            return next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapBotMessages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new EndpointHost(app, log);
    }

    public Task<HttpResponseMessage> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    public Task<HttpResponseMessage> PostAsync(byte[] body, string? contentType = "application/json", Action<HttpRequestMessage>? change = null) =>
        PostAsync(new ByteArrayContent(body), contentType, change);

    public async Task<HttpResponseMessage> PostAsync(
        HttpContent content, string? contentType, Action<HttpRequestMessage>? change = null, CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        change?.Invoke(request);
        return await client.SendAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
