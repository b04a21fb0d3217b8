using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using SamBot.Bot.Channel;
using SamBot.Bot.Speaking;
using SamBot.Bot.Channel.Tokens;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>The bot's tokens, retries, breaker and budgets: over real HTTP, on a clock that the test moves.</summary>
public sealed class OutboundCallTests : IAsyncLifetime
{
    private readonly SetBackTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly CollectedLog log = new();
    private ConnectorStandIn connector = null!;
    private TokenServer tokens = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (connector, tokens) = (await ConnectorStandIn.StartAsync(), await TokenServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await tokens.DisposeAsync();
    }

    [Fact]
    public async Task Twenty_calls_at_once_fetch_one_token()
    {
        await using var services = Services();
        var client = services.GetRequiredService<SamBotAdapter>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.SendAsync(To($"c{i}"), Hello, Token)));
        Assert.Equal(1, tokens.Requests);
        Assert.All(connector.Asked, a => Assert.Equal("Bearer token-1", a.Authorization));
    }

    [Fact]
    public async Task A_token_is_renewed_in_the_background_before_it_ends()
    {
        await using var services = Services();
        var credentials = services.GetRequiredService<BotCredentials>();
        Assert.Equal("token-1", await credentials.GetTokenAsync(Token));
        time.Advance(TimeSpan.FromMinutes(49));
        Assert.Equal("token-1", await credentials.GetTokenAsync(Token));
        Assert.Equal(1, tokens.Requests);
        time.Advance(TimeSpan.FromMinutes(2));
        var held = new TaskCompletionSource();
        tokens.Hold = () => held.Task;
        Assert.Equal("token-1", await credentials.GetTokenAsync(Token));
        held.SetResult();
        await UntilAsync(async () => await credentials.GetTokenAsync(Token) == "token-2");
        Assert.Equal(2, tokens.Requests);
    }

    [Fact]
    public async Task A_refused_token_is_dropped_and_a_fresh_one_tried_once()
    {
        await using var services = Services();
        connector.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer token-1" ? 401 : 200;
            return Task.CompletedTask;
        };
        await services.GetRequiredService<SamBotAdapter>().SendAsync(To("c"), Hello, Token);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], connector.Asked.Select(a => a.Authorization));
        connector.Answers(401, "");
        await FailureAsync(services);
        await FailureAsync(services);
        Assert.Equal(2, tokens.Requests);
    }

    [Fact]
    public async Task A_wrong_secret_is_transient_and_logged_with_its_cure_but_never_itself()
    {
        tokens.Secret = "another";
        await using var services = Services();
        var failure = await FailureAsync(services);
        Assert.Equal(("NoToken", true), (failure.Code, failure.IsTransient));
        Assert.Contains(log.Lines, l => l.Text.Contains("MicrosoftAppPassword", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("s3cr3t", StringComparison.Ordinal) || l.Text.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.Empty(connector.Asked);
        tokens.Secret = "s3cr3t~value";
        time.Advance(TimeSpan.FromSeconds(3));
        await services.GetRequiredService<SamBotAdapter>().SendAsync(To("c"), Hello, Token);
    }

    [Fact]
    public async Task Where_there_is_no_token_to_be_had_many_calls_ask_for_one_once_in_a_while()
    {
        tokens.Secret = "another";
        await using var services = Services();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(("NoToken", true), (await FailureAsync(services)) is var failure ? (failure.Code, failure.IsTransient) : default);
        }

        Assert.Equal(1, tokens.Requests);
        Assert.Single(log.Lines, l => l.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_after_a_failure_keeps_no_token_away()
    {
        tokens.Secret = "another";
        await using var services = Services();
        await FailureAsync(services);
        tokens.Secret = "s3cr3t~value";
        time.Back = TimeSpan.FromHours(1);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("token-2", await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token));
    }

    [Fact]
    public async Task A_host_that_hangs_is_left_alone_for_a_while()
    {
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var services = Services();
        await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token);
        await GoesOnAsync(Task.WhenAll(Enumerable.Range(0, 12).Select(_ => FailureAsync(services, "webchat"))));
        var asked = connector.Asked.Count;
        Assert.Equal("CircuitOpen", (await FailureAsync(services, "webchat")).Code);
        Assert.Equal(asked, connector.Asked.Count);
    }

    [Fact]
    public async Task Calls_that_their_callers_give_up_open_the_breaker_too()
    {
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var services = Services();
        await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4), time);
        var calls = Enumerable.Range(0, 12).Select(_ => Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => services.GetRequiredService<SamBotAdapter>().SendAsync(To("c", "webchat"), Hello, patience.Token)));
        await GoesOnAsync(Task.WhenAll(calls));
        Assert.Equal("CircuitOpen", (await FailureAsync(services, "webchat")).Code);
    }

    [Fact]
    public async Task A_certificate_path_of_spaces_is_none_and_a_certificate_that_cannot_be_read_is_named()
    {
        await using (var services = Services(new KeyValuePair<string, string?>("MicrosoftAppCertificatePath", " ")))
        {
            Assert.Equal("token-1", await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token));
        }

        var path = Path.Combine(Path.GetTempPath(), $"sambot-{Guid.NewGuid():N}.pfx");
        try
        {
            await File.WriteAllTextAsync(path, "no certificate", Token);
            await using var services = Services(new KeyValuePair<string, string?>("MicrosoftAppCertificatePath", path));
            await FailureAsync(services);
            Assert.Contains(log.Lines, l => l.Level == LogLevel.Error && l.Text.Contains("MicrosoftAppCertificatePath cannot be read", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_certificate_serves_as_well()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), $"sambot-{Guid.NewGuid():N}.pfx");
        try
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "p"), Token);
            await using var services = Services(new("MicrosoftAppCertificatePath", path), new("MicrosoftAppCertificatePassword", "p"));
            Assert.Equal("token-1", await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(412, 4)]
    [InlineData(429, 4)]
    [InlineData(502, 4)]
    [InlineData(503, 4)]
    [InlineData(504, 4)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(408, 1)]
    [InlineData(413, 1)]
    [InlineData(500, 1)]
    public async Task Only_what_may_pass_is_tried_again(int status, int attempts)
    {
        connector.Answers(status, "");
        await using var services = Services();
        await GoesOnAsync(FailureAsync(services, "webchat"));
        Assert.Equal(attempts, connector.Asked.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        var calls = 0;
        connector.Answer = context =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                context.Abort();
            }

            return Task.CompletedTask;
        };
        await using var services = Services();
        await GoesOnAsync(services.GetRequiredService<SamBotAdapter>().SendAsync(To("c"), Hello, Token));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task An_update_that_hangs_is_tried_again_and_a_message_is_not_said_twice()
    {
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var services = Services();
        var client = services.GetRequiredService<SamBotAdapter>();
        await GoesOnAsync(FailureAsync(services, "webchat"));
        Assert.Single(connector.Asked);
        await GoesOnAsync(Assert.ThrowsAsync<ConnectorException>(() => client.UpdateAsync(To("c", "webchat"), "a", Hello, Token)));
        Assert.InRange(connector.Asked.Count(asked => asked.Line.StartsWith("PUT", StringComparison.Ordinal)), 2, 3);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public async Task A_wait_that_is_asked_for_is_kept_and_one_too_long_is_told(string channel)
    {
        var instants = new ConcurrentQueue<DateTimeOffset>();
        connector.Answer = context =>
        {
            instants.Enqueue(time.GetUtcNow());
            context.Response.StatusCode = instants.Count == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "3";
            return Task.CompletedTask;
        };
        await using var services = Services();
        await GoesOnAsync(services.GetRequiredService<SamBotAdapter>().SendAsync(To("c", channel), Hello, Token));
        Assert.True(instants.Last() - instants.First() >= TimeSpan.FromSeconds(3));
        connector.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "60";
            return Task.CompletedTask;
        };
        Assert.Equal(TimeSpan.FromSeconds(60), (await FailureAsync(services, channel)).RetryAfter);
        if (channel == "msteams")
        {
            var next = await FailureAsync(services, channel);
            Assert.Equal(("Throttled", true, TimeSpan.FromSeconds(60)), (next.Code, next.IsTransient, next.RetryAfter));
            connector.Answers(200, "");
            await services.GetRequiredService<SamBotAdapter>().SendAsync(To("another", channel), Hello, Token);
        }
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var other = await ConnectorStandIn.StartAsync();
        connector.Answers(503, "");
        await using var services = Services();
        for (var i = 0; i < 4; i++)
        {
            await GoesOnAsync(FailureAsync(services, "webchat"));
        }

        var asked = connector.Asked.Count;
        Assert.Equal("CircuitOpen", (await FailureAsync(services, "webchat")).Code);
        Assert.Equal(asked, connector.Asked.Count);
        var client = services.GetRequiredService<SamBotAdapter>();
        await client.SendAsync(To("c", "webchat") with { ServiceUrl = other.Url }, Hello, Token);
        connector.Answers(200, "");
        time.Advance(TimeSpan.FromSeconds(16));
        await client.SendAsync(To("c", "webchat"), Hello, Token);
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_burst_in_teams_goes_in_order_within_the_budget()
    {
        var instants = new ConcurrentQueue<DateTimeOffset>();
        connector.Answer = _ =>
        {
            instants.Enqueue(time.GetUtcNow());
            return Task.CompletedTask;
        };
        await using var services = Services();
        await services.GetRequiredService<BotCredentials>().GetTokenAsync(Token);
        var client = services.GetRequiredService<SamBotAdapter>();
        var burst = Enumerable.Range(0, 12).Select(i => client.SendAsync(To("c"), Hello with { Text = $"{i}" }, Token)).ToList();
        // The clock stands still for the first seven; the eighth waits for it.
        await Task.WhenAll(burst.Take(7));
        Assert.Equal(7, connector.Asked.Count);
        await GoesOnAsync(Task.WhenAll(burst));
        Assert.Equal("7", (string?)connector.Asked.ElementAt(7).Body!["text"]);
        Assert.Equal(12, connector.Asked.Count);
        var at = instants.Order().ToList();
        Assert.True(at[7] - at[0] >= TimeSpan.FromSeconds(1));
        Assert.True(at[8] - at[0] >= TimeSpan.FromSeconds(2));
    }

    private static OutgoingMessage Hello { get; } = new() { Text = "Hallo" };

    private Task<ConnectorException> FailureAsync(ServiceProvider services, string channel = "msteams") =>
        Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<SamBotAdapter>().SendAsync(To("c", channel), Hello, Token));

    /// <summary>Time goes on until the work is done.</summary>
    private async Task GoesOnAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Until.MomentAsync(work);
        }

        await work;
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        while (!await done())
        {
            await Task.Delay(20, Token);
        }
    }

    private ServiceProvider Services(params KeyValuePair<string, string?>[] more)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("MicrosoftAppId", tokens.AppId), new("MicrosoftAppTenantId", tokens.Tenant), new("MicrosoftAppPassword", "s3cr3t~value"),
                new("BotFramework:LoginUrl", tokens.Url), .. more,
            ]).Build();
        return new ServiceCollection().AddLogging(l => l.AddProvider(log).SetMinimumLevel(LogLevel.Trace)).AddSingleton<TimeProvider>(time)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development }).AddBotChannel(configuration).BuildServiceProvider();
    }

    private Address To(string conversation, string channel = "msteams") => new()
    {
        ChannelId = channel,
        ServiceUrl = connector.Url,
        Bot = new() { Id = "28:b" },
        User = new() { Id = "29:u" },
        Conversation = new() { Id = conversation, ConversationType = "personal", TenantId = "t" },
    };
}
