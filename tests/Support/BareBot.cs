using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Moq;
using SamBot.Bot.Delivery;
using SamBot.Bot;
using SamBot.Bot.Channel;
using SamBot.Bot.Channel.Sending;
using SamBot.Playground;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>
/// The bot without its web server and its loops, for the stories that start it hundreds of times: it takes an activity, and delivers what is
/// owed when it is told to, one step of I/O after another.
/// </summary>
internal sealed class BareBot : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DueDocuments.Hints hints;

    private BareBot(ServiceProvider services)
    {
        this.services = services;
        hints = services.GetRequiredService<DueDocuments>().Follow();
        Http = new HttpClient(new Door(services)) { BaseAddress = new Uri("http://bot") };
    }

    /// <summary>Where activities come in, and are answered as the endpoint answers them.</summary>
    public HttpClient Http { get; }

    public IDocumentStore Store => services.GetRequiredService<IDocumentStore>();

    /// <summary>Starts it. What it calls goes through the steps, when there are any; the store takes its own if it is told so.</summary>
    public static async Task<BareBot> StartAsync(IDocumentStore store, TimeProvider time, CrashSteps? steps = null, int undoMinutes = 0)
    {
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).AddInMemoryCollection(PlaygroundChair.From(configuration).ToSettings());
        // The contact is told at once, as in the other stories.
        configuration["Desk:UndoMinutes"] = undoMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        configuration["Desk:Remind"] = "false";
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(environment).AddSingleton<IConfiguration>(configuration).AddLogging(l => l.ClearProviders()).AddSingleton(time);
        services.AddBotChannel(configuration).AddSamBot(configuration);
        services.Replace(ServiceDescriptor.Singleton(_ => store));
        services.AddSingleton(Mock.Of<IServer>(server => server.Features == new FeatureCollection()));
        services.Configure<ConnectorOptions>(o => (o.Retries, o.KeepsBudgets) = (0, false));
        if (steps is not null)
        {
            services.AddHttpClient<ConnectorApi>().AddHttpMessageHandler(() => new SteppedCalls(steps));
        }

        return new(services.BuildServiceProvider());
    }

    /// <summary>What its worker does when it follows the hints and when it looks, once each.</summary>
    public async Task DeliverAsync()
    {
        var (due, cancel) = (services.GetRequiredService<DueDocuments>(), TestContext.Current.CancellationToken);
        while (hints.TryTake(out var key))
        {
            await DeliverAsync(key, cancel);
        }

        foreach (var duty in await due.ListAsync(cancel))
        {
            var (next, wasIdle) = await DeliverAsync(duty.Key, cancel);
            await due.SettleAsync(duty, next, wasIdle, cancel);
        }
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        hints.Dispose();
        return services.DisposeAsync();
    }

    private async Task<(DateTimeOffset? Due, bool WasIdle)> DeliverAsync(DocumentKey key, CancellationToken cancel)
    {
        var documents = services.GetRequiredService<Documents>();
        if (key.Kind is DocumentKind.Request)
        {
            var (request, isIdle) = await services.GetRequiredService<NoticeDelivery>().DeliverAsync(key.Id, cancel);
            await (request is null ? Task.CompletedTask : services.GetRequiredService<Erasure>().IfOverAsync(request, cancel));
            return (request is null ? null : documents.DueOf(request), isIdle);
        }

        if (key.Kind is DocumentKind.File)
        {
            return await services.GetRequiredService<Erasure>().FileIfUnnamedAsync(key.Id, cancel);
        }

        await services.GetRequiredService<Erasure>().DraftIfOverAsync(key.Id, cancel);
        var (conversation, wasIdle) = await services.GetRequiredService<ReplyDelivery>().DeliverAsync(key.Id, cancel);
        await (conversation is null ? Task.CompletedTask : services.GetRequiredService<Erasure>().IfOverAsync(conversation, cancel));
        return (conversation is null ? null : documents.DueOf(conversation), wasIdle);
    }

    private sealed class Door(IServiceProvider services) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var json = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            try
            {
                var (status, body) = await services.TakeAsync(json);
                return new((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
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
