using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Bot.Builder;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

public sealed class LoopbackAuthenticationTests
{
    private int handled;

    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.0.0.1", "LOCALHOST")]
    [InlineData("127.0.0.1", "127.0.0.1:3978")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "localhost")]
    public async Task A_program_on_this_machine_is_answered(string address, string host)
    {
        using var answer = await PostAsync(address, request => request.Headers.Host = host);
        Assert.Equal((HttpStatusCode.OK, 1), (answer.StatusCode, handled));
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("::ffff:10.0.0.5")]
    [InlineData("fe80::1")]
    [InlineData("128.0.0.1")]
    public async Task Another_machine_is_refused(string address) => await AssertRefusedAsync(await PostAsync(address));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:3978")]
    [InlineData("10.0.0.5")]
    public async Task A_name_that_was_made_to_resolve_to_loopback_is_refused(string host) =>
        await AssertRefusedAsync(await PostAsync("127.0.0.1", request => request.Headers.Host = host));

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "")]
    [InlineData("X-Original-For", "10.0.0.5:99")]
    [InlineData("X-Forwarded-Host", "sambot.example")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task A_proxy_on_this_machine_is_not_a_caller_on_this_machine(string header, string value) =>
        await AssertRefusedAsync(await PostAsync("127.0.0.1", request => request.Headers.TryAddWithoutValidation(header, value)));

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task With_an_app_id_a_program_on_this_machine_needs_a_token_as_well(string environment) =>
        await AssertRefusedAsync(await PostAsync("127.0.0.1", appId: "an-app", environment: environment));

    [Fact]
    public async Task The_refusal_comes_before_the_body_is_read()
    {
        await using var host = await StartAsync("10.0.0.5", null);
        using var answer = await host.PostAsync("not json"u8.ToArray(), "text/plain");
        await AssertRefusedAsync(answer);
    }

    [Theory]
    [InlineData(null, LogLevel.Warning, "answering loopback callers only, identities in activities are taken as given")]
    [InlineData("  ", LogLevel.Warning, "answering loopback callers only")]
    [InlineData("an-app", LogLevel.Information, "a token for app an-app from https://api.botframework.com, signed by a key of https://login.botframework.com/")]
    public async Task The_start_says_who_is_answered(string? appId, LogLevel level, string said)
    {
        await using var host = await StartAsync("127.0.0.1", appId);
        Assert.Contains(host.Log.Lines, line => line.Level == level && line.Text.Contains(said, StringComparison.Ordinal));
        Assert.Equal(level == LogLevel.Warning ? 1 : 0, host.Log.Lines.Count(line => line.Level >= LogLevel.Warning));
    }

    private async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            await MessagesEndpointTests.AssertErrorAsync(answer, 401, "Unauthorized", "not known");
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Equal(0, handled);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string address, Action<HttpRequestMessage>? change = null, string? appId = null, string? environment = null)
    {
        await using var host = await StartAsync(address, appId, environment);
        return await host.PostAsync(Encoding.UTF8.GetBytes(SampleActivities.Read("message").ToJsonString()), change: change);
    }

    private Task<EndpointHost> StartAsync(string address, string? appId, string? environment = null) => EndpointHost.StartAsync(
        (_, _) =>
        {
            handled++;
            return Task.FromResult<InvokeResponse?>(null);
        },
        IPAddress.Parse(address),
        appId,
        environment);
}
