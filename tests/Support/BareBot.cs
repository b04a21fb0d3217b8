using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using SamBot.Bot;
using SamBot.Bot.Notices;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Playground;

namespace SamBot.Tests.Support;

/// <summary>
/// The bot without its web server and its loops, for the stories that start it hundreds of times: it takes an activity, and delivers what is
/// owed when it is told to, one step of I/O after another.
/// </summary>
internal sealed class BareBot : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TimeProvider time;

    private BareBot(ServiceProvider services, TimeProvider time)
    {
        this.services = services;
        this.time = time;
        Http = new HttpClient(new Door(services)) { BaseAddress = new Uri("http://bot") };
    }

    /// <summary>Where activities come in, and are answered as the endpoint answers them.</summary>
    public HttpClient Http { get; }

    public IDocumentStore Store => services.GetRequiredService<IDocumentStore>();

    /// <summary>Starts it. What it calls goes through the steps, when there are any; the store takes its own if it is told so.</summary>
    public static async Task<BareBot> StartAsync(IDocumentStore store, TimeProvider time, CrashSteps? steps = null)
    {
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).AddInMemoryCollection(PlaygroundChair.From(configuration).ToSettings());
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(environment).AddSingleton<IConfiguration>(configuration).AddLogging(l => l.ClearProviders()).AddSingleton(time);
        services.AddBotProtocol(configuration).AddSamBot(configuration);
        services.Replace(ServiceDescriptor.Singleton(_ => store));
        services.Configure<ConnectorOptions>(o => (o.Retries, o.KeepsBudgets) = (0, false));
        if (steps is not null)
            services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler(() => new SteppedCalls(steps));
        return new(services.BuildServiceProvider(), time);
    }

    /// <summary>What its worker does when it follows the hints and when it looks, once each.</summary>
    public async Task DeliverAsync()
    {
        var (hints, delivery) = (services.GetRequiredService<NoticeSignal>().Hints, services.GetRequiredService<NoticeDelivery>());
        while (hints.TryRead(out var hint))
        {
            if (hint is null)
                await DeliverDueAsync(delivery, all: true);
            else
                await delivery.RequestAsync(hint, all: false, TestContext.Current.CancellationToken);
        }

        await DeliverDueAsync(delivery, all: false);
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return services.DisposeAsync();
    }

    private async Task DeliverDueAsync(NoticeDelivery delivery, bool all)
    {
        var (documents, cancel) = (services.GetRequiredService<Documents>(), TestContext.Current.CancellationToken);
        foreach (var duty in await Store.DueAsync(time.GetUtcNow() + (all ? TimeSpan.FromHours(1) : TimeSpan.Zero), 100, cancel))
        {
            var (due, wasIdle) = duty.Key.Kind is DocumentKind.Request
                ? await delivery.RequestAsync(duty.Key.Id, all, cancel) is var (request, idle) ? (request is null ? null : documents.DueOf(request), idle) : default
                : await delivery.ConversationAsync(duty.Key.Id, all, cancel) is var (conversation, isIdle) ? (conversation is null ? null : documents.DueOf(conversation), isIdle) : default;
            if (wasIdle && due != duty.DueAt)
                await Store.DropDueAsync(duty, cancel);
        }
    }

    private sealed class Door(IServiceProvider services) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (activity, error) = ActivityReader.Read(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            Assert.True(activity is not null, error?.Message);
            try
            {
                var answer = await services.GetRequiredService<ActivityHandler>()(activity, cancellationToken);
                return activity.Type != ActivityTypes.Invoke ? new(HttpStatusCode.OK)
                    : new((HttpStatusCode)(answer?.Status ?? 501)) { Content = new StringContent(answer?.Body?.GetRawText() ?? "", Encoding.UTF8, "application/json") };
            }
            catch (Exception e)
            {
                return new(HttpStatusCode.InternalServerError) { ReasonPhrase = e.GetType().Name };
            }
        }
    }

    private sealed class SteppedCalls(CrashSteps steps) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            var step = $"{(request.Method == HttpMethod.Put ? "update in" : "send to")} {(path.Contains(BotHost.ChairObjectId, StringComparison.Ordinal) ? "the chair's chat" : "the contact's chat")}";
            await steps.BeforeAsync(step);
            var answer = await base.SendAsync(request, cancellationToken);
            await steps.AfterAsync(step);
            return answer;
        }
    }
}
