using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>A channel's connector on a real port of this machine: keeps what it was asked, answers what a test wants.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConnectorStandIn(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Line, string? ContentType, string? Authorization, JsonNode? Body)> Asked { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public string Url => app.Urls.Single();

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var standIn = new ConnectorStandIn(app);
        app.Run(standIn.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    public void Answers(int status, string body, string contentType = "application/json") => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Asked.Enqueue((
            $"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget}",
            context.Request.ContentType,
            context.Request.Headers.Authorization,
            body.Length == 0 ? null : JsonNode.Parse(body)));
        await Answer(context);
    }
}
