using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Tokens;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>Keys that come and go, metadata that is away, tokens that are remembered.</summary>
public sealed class InboundTokenTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_key_is_picked_up_at_once_and_the_old_one_is_gone()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var old = scene.Token();
        Assert.Equal(200, await scene.StatusAsync(old));
        scene.Server.Keys = [OpenIdKey.Create("next", OpenIdServer.Channels)];
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        // Remembered, and checked again: its key has left the set.
        Assert.Equal(401, await scene.StatusAsync(old));
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_callers_and_never_per_request()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => scene.StatusAsync(scene.Token().With("n", n))));
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal((1, 1), (scene.Server.MetadataRequests, scene.Server.KeyRequests));
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_asks_for_new_ones_once_in_an_interval()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        time.Advance(TimeSpan.FromMinutes(1));
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => scene.StatusAsync(scene.Token(scene.Stranger).With("n", n))));
        Assert.All(statuses, status => Assert.Equal(401, status));
        Assert.Equal(2, scene.Server.MetadataRequests);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(401, await scene.StatusAsync(scene.Token(scene.Stranger)));
        Assert.Equal(3, scene.Server.MetadataRequests);
    }

    [Fact]
    public async Task Old_keys_are_renewed_while_they_go_on_serving()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        await scene.Host.Log.SeenAsync("Fetched 2 signing keys", Cancellation);
        await scene.Host.Log.SeenAsync("Fetched 2 signing keys", Cancellation);
        Assert.Equal(2, scene.Server.KeyRequests);
    }

    [Fact]
    public async Task Without_keys_the_answer_is_503_until_they_are_there()
    {
        await using var scene = await TokenScene.StartAsync(time: time, prepare: server => server.IsDown = true);
        using (var answer = await scene.PostAsync(scene.Token()))
        {
            await MessagesEndpointTests.AssertErrorAsync(answer, 503, "ServiceUnavailable", "cannot be checked now");
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        }

        Assert.Equal(503, await scene.StatusAsync(scene.Token()));
        Assert.Equal(1, scene.Server.MetadataRequests);
        Assert.Contains(scene.Host.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("cannot be had", StringComparison.Ordinal));
        scene.Server.IsDown = false;
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
    }

    [Fact]
    public async Task Known_keys_go_on_serving_while_metadata_is_away()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        scene.Server.IsDown = true;
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        await scene.Host.Log.SeenAsync("2 known keys go on serving", Cancellation);
        // Whether an unknown key is a new one cannot be told now.
        Assert.Equal(503, await scene.StatusAsync(scene.Token(scene.Stranger)));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
    }

    [Fact]
    public async Task Keys_that_vanish_altogether_do_not_replace_known_ones()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var token = scene.Token();
        Assert.Equal(200, await scene.StatusAsync(token));
        var stranger = scene.Token(scene.Stranger);
        scene.Server.Keys = [];
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(503, await scene.StatusAsync(stranger));
        Assert.Equal(200, await scene.StatusAsync(token));
    }

    [Fact]
    public async Task A_remembered_token_is_believed_until_it_expires()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var memory = scene.Host.Services.GetRequiredService<CheckedTokens>();
        var token = scene.Token();
        Assert.Equal(200, await scene.StatusAsync(token));
        Assert.Equal(1, memory.Count);
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(memory.Find(token.Text));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(memory.Find(token.Text));
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal((200, 0), (await scene.StatusAsync(token), memory.Count));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(401, await scene.StatusAsync(token));
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        var memory = new CheckedTokens(time);
        for (var n = 0; n < 3 * CheckedTokens.Limit; n++)
        {
            memory.Remember($"{n}", new CheckedToken(null!, null!, null!, time.GetUtcNow().AddHours(1)));
        }

        Assert.InRange(memory.Count, 1, CheckedTokens.Limit);
    }

    [Fact]
    public async Task A_remembered_token_vouches_for_no_other_activity()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var token = scene.Token();
        Assert.Equal(200, await scene.StatusAsync(token));
        Assert.Equal(403, await scene.StatusAsync(token, TokenScene.Message("sms")));
        Assert.Equal(403, await scene.StatusAsync(token, TokenScene.Message(serviceUrl: "https://smba.trafficmanager.net/amer/")));
        Assert.Single(scene.Handled);
    }

    [Theory]
    [InlineData("", "webchat", 200)]
    [InlineData("", "directline", 200)]
    [InlineData("null", "webchat", 200)]
    [InlineData("", "msteams", 403)]
    [InlineData("", "MSTeams", 403)]
    [InlineData("", "playground", 403)]
    [InlineData("null", "msteams", 403)]
    [InlineData("[]", "webchat", 403)]
    [InlineData("\"webchat\"", "webchat", 403)]
    [InlineData("[\"msteams\"]", "webchat", 403)]
    public async Task A_key_that_names_no_channels_signs_for_those_that_vouch_for_nobody(string endorsements, string channelId, int status)
    {
        var key = OpenIdKey.Create("silent") with { OddEndorsements = endorsements };
        await using var scene = await TokenScene.StartAsync(time: time, prepare: server => server.Keys = [.. server.Keys, key]);
        Assert.Equal(status, await scene.StatusAsync(scene.Token(key), TokenScene.Message(channelId)));
    }

    [Fact]
    public async Task The_body_of_a_bad_caller_is_never_asked_for()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.StartsWith("HTTP/1.1 401", await RawAsync(scene, $"Authorization: {scene.Token().With("iss", "x").Bearer}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 100", await RawAsync(scene, $"Authorization: {scene.Token().Bearer}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_Authorization_headers_are_refused_though_both_be_good()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        var header = $"Authorization: {scene.Token().Bearer}\r\n";
        Assert.StartsWith("HTTP/1.1 401", await RawAsync(scene, header + header), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_too_short_or_not_for_signing_signs_nothing()
    {
        var weak = new OpenIdKey("weak", System.Security.Cryptography.RSA.Create(1024), OpenIdServer.Channels);
        var encrypting = OpenIdKey.Create("encrypting", OpenIdServer.Channels) with { Use = "enc" };
        await using var scene = await TokenScene.StartAsync(time: time, prepare: server => server.Keys = [.. server.Keys, weak, encrypting]);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        Assert.Equal(401, await scene.StatusAsync(scene.Token(weak)));
        Assert.Equal(401, await scene.StatusAsync(scene.Token(encrypting)));
    }

    [Theory]
    [InlineData("""{"kty":"RSA","use":"sig","kid":"odd","n":"***","e":"AQAB","endorsements":["msteams"]}""")]
    [InlineData("""{"kty":"RSA","use":"sig","kid":"odd","n":"AQAB"}""")]
    [InlineData("""{"kid":"odd"}""")]
    [InlineData("null")]
    public async Task A_key_that_cannot_be_read_takes_no_other_along(string odd)
    {
        await using var scene = await TokenScene.StartAsync(time: time, prepare: server => server.OddKey = odd);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
    }

    [Fact]
    public async Task Callers_who_wait_for_the_same_keys_share_one_answer_be_it_none()
    {
        var held = new TaskCompletionSource();
        await using var scene = await TokenScene.StartAsync(prepare: server => (server.IsDown, server.Hold) = (true, () => held.Task));
        var calls = Enumerable.Range(0, 6).Select(n => scene.StatusAsync(scene.Token().With("n", n))).ToArray();
        await Until.TrueAsync(() => scene.Host.Log.Lines.Count(line => line.Text.StartsWith("Request starting", StringComparison.Ordinal)) == calls.Length);
        held.SetResult();
        Assert.All(await Task.WhenAll(calls), status => Assert.Equal(503, status));
        Assert.Equal(1, scene.Server.MetadataRequests);
    }

    [Fact]
    public async Task After_a_long_silence_a_key_that_has_left_is_not_believed_once_more()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        var left = scene.Server.Keys[0];
        scene.Server.Keys = [OpenIdKey.Create("next", OpenIdServer.Channels)];
        time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(401, await scene.StatusAsync(scene.Token(left)));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
    }

    [Fact]
    public async Task Very_old_keys_serve_at_once_where_newer_ones_were_not_to_be_had()
    {
        await using var scene = await TokenScene.StartAsync(time: time);
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        scene.Server.IsDown = true;
        time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()));
        // From now on it does not even answer.
        scene.Server.Hold = () => Task.Delay(Timeout.Infinite, Cancellation);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, await scene.StatusAsync(scene.Token()).WaitAsync(Until.Patience, Cancellation));
    }

    [Fact]
    public async Task Metadata_that_has_moved_is_not_followed()
    {
        await using var elsewhere = await OpenIdServer.StartAsync(time);
        await using var scene = await TokenScene.StartAsync(time: time, prepare: server => server.RedirectTo = elsewhere.MetadataUrl);
        Assert.Equal(503, await scene.StatusAsync(scene.Token()));
        Assert.Equal(0, elsewhere.MetadataRequests);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("https://europe.webchat.botframework.com/", true)]
    [InlineData("https://bot.partner.example/", true)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/emea/", false)]
    [InlineData(null, false)]
    public async Task Where_it_is_hosted_the_bot_speaks_at_known_hosts_only(string? serviceUrl, bool may)
    {
        await using var scene = await TokenScene.StartAsync(environment: "Production", time: time, more: new KeyValuePair<string, string?>("BotFramework:ServiceHosts:0", "bot.partner.example"));
        Assert.Equal(may, scene.Host.Services.GetRequiredService<ServiceUrls>().Allows(serviceUrl));
    }

    [Fact]
    public async Task Keys_over_plain_http_are_taken_in_Development_only()
    {
        await using var scene = await TokenScene.StartAsync(environment: "Production", time: time);
        Assert.Equal(503, await scene.StatusAsync(scene.Token()));
        Assert.Equal(0, scene.Server.MetadataRequests);
    }

    [Theory]
    [InlineData("msteams", "https://smba.trafficmanager.net/emea/", null)]
    [InlineData("emulator", "http://localhost:5/", null)]
    [InlineData("emulator", "http://elsewhere.example/", nameof(TokenRule.ServiceUrlRefused))]
    [InlineData(null, "https://smba.trafficmanager.net/emea/", nameof(TokenRule.NoChannel))]
    [InlineData("emulator", null, nameof(TokenRule.NoServiceUrl))]
    public async Task An_emulators_token_may_play_every_channel_at_a_service_that_may_be_called(string? channel, string? serviceUrl, string? rule)
    {
        await using var scene = await TokenScene.StartAsync(allowEmulator: true, time: time);
        var token = new VerifiedToken(TokenKind.Emulator, null, System.Collections.Frozen.FrozenSet<string>.Empty);
        var activity = new Activity { Type = "message", ChannelId = channel, ServiceUrl = serviceUrl };
        Assert.Equal(rule, ActivityTrust.Refusal(token, activity, scene.Host.Services.GetRequiredService<ServiceUrls>())?.ToString());
    }

    [Theory]
    [InlineData(true, "every channel")]
    [InlineData(false, null)]
    public async Task The_start_warns_of_emulators(bool allowed, string? said)
    {
        await using var scene = await TokenScene.StartAsync(allowed, time: time);
        var warnings = scene.Host.Log.Lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text);
        if (said is null)
        {
            Assert.Empty(warnings);
        }
        else
        {
            Assert.Contains(said, Assert.Single(warnings), StringComparison.Ordinal);
        }
    }

    /// <summary>Sends the head of a request and no body; the first line of what comes back.</summary>
    private static async Task<string?> RawAsync(TokenScene scene, string headers)
    {
        using var caller = new TcpClient();
        await caller.ConnectAsync(scene.Host.Address.Host, scene.Host.Address.Port, Cancellation);
        await using var stream = caller.GetStream();
        var head = $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Type: application/json\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(Cancellation);
    }
}
