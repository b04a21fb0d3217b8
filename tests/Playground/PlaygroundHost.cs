using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SamBot.Playground;

namespace SamBot.Tests.Playground;

/// <summary>The Playground in a host of its own, on a free port, with a stub for a bot.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PlaygroundHost(WebApplication app, StubBot bot)
    {
        _app = app;
        Bot = bot;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public StubBot Bot { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public static async Task<PlaygroundHost> StartAsync(string folder, StubBot? bot = null, string environment = "Development", string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(url);
        builder.Services.AddRoutingCore().AddLogging(logging => logging.ClearProviders());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.Configuration.AddInMemoryCollection([new("Playground:Path", folder)]);
        new PlaygroundStartup().Configure(builder.WebHost);
        var app = builder.Build();
        bot ??= new StubBot();
        app.MapPost("/api/messages", (HttpContext http) => bot.TurnAsync(http));
        await app.StartAsync();
        return new(app, bot);
    }

    public async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using var response = await Http.PostAsJsonAsync("/playground/" + path, body);
        response.EnsureSuccessStatusCode();
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<JsonObject> GetAsync(string path) =>
        (JsonObject)JsonNode.Parse(await Http.GetStringAsync(new Uri("/playground/" + path, UriKind.Relative)))!;

    /// <summary>A contact whose pane is open, so that the app is installed for them.</summary>
    public async Task<string> ContactAsync()
    {
        var person = (string)(await PostAsync("people", []))["id"]!;
        await PostAsync("open", new() { ["person"] = person });
        await Bot.WaitForAsync(activity => (string?)activity["type"] == "conversationUpdate" && (string?)activity["from"]!["id"] == person);
        return person;
    }

    public Task<JsonObject> SayAsync(string person, string text) => PostAsync("messages", new() { ["person"] = person, ["text"] = text });

    /// <summary>Calls a Connector operation as the bot would.</summary>
    public async Task<(int Status, JsonNode? Body)> ConnectorAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, "/playground/connector/v3/conversations" + path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text is "" ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Bot.Release();
        await _app.DisposeAsync();
    }
}
