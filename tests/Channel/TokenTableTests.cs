using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SamBot.Bot.Channel.Tokens;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>The table of <see cref="TokenCases"/> over real HTTP: a bot on one port, those who sign on another.</summary>
public sealed class TokenTableTests(TokenTableTests.Scenes scenes) : IClassFixture<TokenTableTests.Scenes>
{
    public static TheoryData<string> Channel { get; } = [.. TokenCases.Channel.Select(one => one.Name)];

    public static TheoryData<string> Emulator { get; } = [.. TokenCases.Emulator.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Channel))]
    public Task A_caller_is_answered_or_refused(string name) =>
        AssertAsync(scenes.Strict, TokenCases.Channel.Single(one => one.Name == name));

    [Theory]
    [MemberData(nameof(Emulator))]
    public Task An_emulator_is_answered_or_refused_where_allowed(string name) =>
        AssertAsync(scenes.Lenient, TokenCases.Emulator.Single(one => one.Name == name));

    private static async Task AssertAsync(TokenScene scene, TokenCases.Case one)
    {
        var attempt = new TokenAttempt(scene, scene.Token());
        one.Change(attempt);
        var (handled, logged) = (scene.Handled.Count, scene.Host.Log.Lines.Count);
        var shown = attempt.Authorization ?? attempt.Token.Bearer;

        using var answer = await scene.PostAsync(shown.Length == 0 ? [] : [shown], attempt.Activity);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(one.Status == (int)answer.StatusCode, $"{(int)answer.StatusCode} {body}");
        Assert.Equal(one.Status == 200 ? 1 : 0, scene.Handled.Count - handled);
        var lines = scene.Host.Log.Lines.Skip(logged).ToList();
        Assert.DoesNotContain(lines, line => shown.Length > 20 && line.Text.Contains(shown[10..20], StringComparison.Ordinal));
        if (one.Rule is not { } rule)
        {
            return;
        }

        var warning = Assert.Single(lines, line => line.Level >= LogLevel.Warning);
        Assert.StartsWith("Refused ", warning.Text, StringComparison.Ordinal);
        Assert.Contains($": {rule}", warning.Text, StringComparison.Ordinal);
        Assert.Equal(one.Status == 403 ? "Forbidden" : "Unauthorized", (string?)JsonNode.Parse(body)!["error"]!["code"]);
        Assert.DoesNotContain(rule.ToString(), body, StringComparison.Ordinal);
        Assert.Equal(
            one.Status == 403 ? "" : rule == TokenRule.NoToken ? "Bearer" : "Bearer error=\"invalid_token\"",
            string.Join('|', answer.Headers.WwwAuthenticate.Select(header => header.ToString())));
    }

    public sealed class Scenes : IAsyncLifetime
    {
        internal TokenScene Strict { get; private set; } = null!;

        internal TokenScene Lenient { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var always = new KeyValuePair<string, string?>("BotFramework:UnknownKeyInterval", "00:00:00");
            (Strict, Lenient) = (await TokenScene.StartAsync(more: always), await TokenScene.StartAsync(allowEmulator: true, more: always));
            foreach (var scene in new[] { Strict, Lenient })
            {
                // On a busy machine the first look for the keys may take longer than a caller waits.
                await Until.TrueAsync(async () => await scene.StatusAsync(scene.Token()) == 200);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Strict.DisposeAsync();
            await Lenient.DisposeAsync();
        }
    }
}
