using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>A token endpoint as Entra's, over plain http on this machine: checks who asks and for what, and hands out opaque tokens.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private TokenServer(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public required string Tenant { get; init; }

    public string AppId { get; init; } = "22222222-2222-2222-2222-222222222222";

    public string Secret { get; set; } = "s3cr3t~value";

    public string Scope { get; init; } = "https://api.botframework.com/.default";

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>While true, every request gets 503.</summary>
    public bool IsOut { get; set; }

    /// <summary>What every request waits for.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    public int Requests => Volatile.Read(ref requests);

    /// <summary>The tokens handed out, in order; a channel stand-in checks <c>Bearer</c> against them.</summary>
    public ConcurrentQueue<string> Issued { get; } = new();

    public static async Task<TokenServer> StartAsync(string tenant = "11111111-1111-1111-1111-111111111111")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new TokenServer(builder.Build()) { Tenant = tenant };
        server.app.Run(server.TakeAsync);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (context.Request.Path != $"/{Tenant}/oauth2/v2.0/token" || !HttpMethods.IsPost(context.Request.Method))
        {
            await RefuseAsync(context, 400, "invalid_request", "AADSTS90002: no such tenant");
            return;
        }

        var number = Interlocked.Increment(ref requests);
        await Hold();
        var form = await context.Request.ReadFormAsync();
        if (IsOut)
        {
            context.Response.StatusCode = 503;
        }
        else if (form["grant_type"] != "client_credentials" || !form["scope"].ToString().Split(' ').Contains(Scope))
        {
            await RefuseAsync(context, 400, "invalid_request", "AADSTS900144: grant_type or scope");
        }
        else if (form["client_id"] != AppId)
        {
            await RefuseAsync(context, 400, "unauthorized_client", "AADSTS700016: no such application");
        }
        else if (form["client_secret"] != Secret && !IsAssertion(form["client_assertion"].ToString()))
        {
            await RefuseAsync(context, 401, "invalid_client", "AADSTS7000215: Invalid client secret provided");
        }
        else
        {
            var token = $"token-{number.ToString(CultureInfo.InvariantCulture)}";
            Issued.Enqueue(token);
            await WriteAsync(context, 200, $$"""{"token_type":"Bearer","expires_in":{{(int)Lifetime.TotalSeconds}},"ext_expires_in":{{(int)Lifetime.TotalSeconds}},"access_token":"{{token}}"}""");
        }
    }

    /// <summary>A JWT whose subject is the app; the signature is not looked at.</summary>
    private bool IsAssertion(string jwt)
    {
        if (jwt.Split('.') is not [_, var payload, _])
        {
            return false;
        }

        using var claims = JsonDocument.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(payload)));
        return claims.RootElement.GetProperty("sub").GetString() == AppId;
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description) =>
        WriteAsync(context, status, $$"""{"error":"{{error}}","error_description":"{{description}}"}""");

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
