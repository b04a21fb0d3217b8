using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Races;

/// <summary>Many decide about one request at the same moment: one wins, and all others are told who decided and what.</summary>
public sealed class RaceTests(Azurite azurite)
{
    private const int AtOnce = 64;
    private const string Deputy = "00000000-0000-0000-0000-0000000000d1";
    private static readonly KeyValuePair<string, string?>[] WithDeputy = [new("Chair:Deputies:0", Deputy)];
    private static readonly int Rounds = Seed.Number("SAMBOT_RACES", 1000);

    [Fact]
    public async Task Of_64_decisions_at_once_one_wins_a_thousand_times()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: WithDeputy);
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync(round, channel, [bot], (_, activity) => HandleAsync(bot, activity));
        }

        Seed.Print($"{Rounds} races of {AtOnce} on SQLite");
    }

    [Fact]
    public async Task Over_HTTP_everybody_reads_the_same_and_is_told_once()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: WithDeputy);
        await RunOverHttpAsync(Math.Max(1, Rounds / 50), channel, [bot]);
    }

    [Fact]
    public async Task On_two_instances_with_Azure_Blobs_as_well()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        var blobs = await azurite.ContainerAsync();
        KeyValuePair<string, string?>[] settings =
        [
            .. WithDeputy, new("Storage:Provider", "AzureBlobs"), new("Storage:AzureBlobs:ConnectionString", blobs.ConnectionString), new("Storage:AzureBlobs:Container", blobs.Container),
        ];
        await using var first = new BotHost(settings: settings);
        await using var second = new BotHost(settings: settings);
        await RunOverHttpAsync(Math.Max(1, Rounds / 100), channel, [first, second]);
    }

    private static async Task RunOverHttpAsync(int rounds, ChannelStandIn channel, BotHost[] bots)
    {
        await Chair(channel, bots[0]).InstallAsync();
        for (var round = 0; round < rounds; round++)
        {
            var (requestId, contact, won) = await RunAsync(round, channel, bots, PostAsync);
            var shown = await channel.UntilAsync(Chair(channel, bots[0]).ConversationId, c => c.Any(a => IsAbout(a, requestId) && IsOver(a, won)));
            Assert.Single(shown, a => IsAbout(a, requestId));
            if (won is not RequestEvent.Withdrawn)
            {
                Assert.Single(await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(NoteOf(won)!))), a => a.Says(NoteOf(won)!));
            }
        }

        Seed.Print($"{rounds} races of {AtOnce} over HTTP on {bots.Length} instance(s)");
    }

    private static async Task<(string RequestId, Chatter Contact, RequestEvent Won)> RunAsync(
        int round, ChannelStandIn channel, BotHost[] bots, Func<BotHost, JsonObject, Task<string>> send)
    {
        var chance = Seed.For(round);
        var contact = new Chatter(bots[0].Http, channel, "Carla de Vries", $"00000000-0000-0000-0001-{round:x12}");
        var requestId = await SubmitAsync(bots[0], contact);
        var attempts = Attempt.Draw(AtOnce, requestId, contact, Chair(channel, bots[0]), new(bots[0].Http, channel, "Els Kok", Deputy), chance);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = attempts.Select((attempt, n) => Task.Run(async () =>
        {
            await start.Task;
            return await send(bots[n % bots.Length], attempt.Activity);
        })).ToArray();
        start.SetResult();
        var answers = await Task.WhenAll(racing);

        var events = (await bots[^1].Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!.Events;
        Assert.True(events is [RequestEvent.Submitted, _], $"{events.Length} events in round {round} ({Seed.Text}): {string.Join(", ", events)}");
        Check(attempts, answers, events[1], $"round {round} ({Seed.Text})");
        return (requestId, contact, events[1]);
    }

    private static void Check(Attempt[] attempts, string[] answers, RequestEvent won, string where)
    {
        var all = attempts.Zip(answers).ToArray();
        var winners = all.Where(a => a.First.Decides is not null && !IsRefused(a.Second)).ToArray();
        Assert.True(winners.Length == 1, $"{winners.Length} were told that they won in {where}, and the store says {won}:\n{string.Join("\n", winners.Select(w => $"{w.First}: {w.Second}"))}");
        var winner = winners[0];
        Assert.True(
            winner.First.Decides == won.GetType() && winner.First.Note == NoteOf(won) && winner.First.Who == won.By.Name,
            $"{winner.First} was told that it won, and the store says {won}, in {where}");
        foreach (var (attempt, answer) in all.Where(a => a.First.Decides is not null))
        {
            var isTold = won is RequestEvent.Withdrawn
                ? answer.Contains("ingetrokken", StringComparison.OrdinalIgnoreCase)
                : answer.Contains(won.By.Name, StringComparison.Ordinal) && answer.Contains(NoteOf(won)!, StringComparison.Ordinal);
            Assert.True(isTold, $"{attempt} was not told of {won}, but {answer}, in {where}");
        }
    }

    private static async Task<string> SubmitAsync(BotHost bot, Chatter contact)
    {
        // The request is there, and so is the card in the contact's chat that says so.
        await HandleAsync(bot, contact.Activity("installationUpdate", a => a["action"] = "add"));
        var requestId = Guid.NewGuid().ToString("N");
        var by = new Actor(new Person(contact.PersonId, contact.Name), Role.Contact);
        var (documents, rules, now) = (bot.Services.GetRequiredService<Documents>(), bot.Services.GetRequiredService<HouseRules>(), TimeProvider.System.GetUtcNow());
        var step = RequestStep.Of(requestId, null, new RequestCommand.Submit(by, Some.Pitch), null, rules, now);
        var receipt = NoticePlan.Copied(step.Document!, NoticeKind.Receipt, contact.PersonId, (string)contact.Said[^1]["id"]!, shown: 1, now);
        Assert.True(await documents.SaveAsync(receipt, null, TestContext.Current.CancellationToken));
        return requestId;
    }

    private static async Task<string> HandleAsync(BotHost bot, JsonObject activity) => System.Text.Encoding.UTF8.GetString(
        (await bot.Services.TakeAsync(System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()))).Body);

    private static async Task<string> PostAsync(BotHost bot, JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Chatter Chair(ChannelStandIn channel, BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

    // Once decided a card has no button that names its request; its reference stays.
    private static bool IsAbout(JsonObject activity, string requestId) => activity.Says(Reference.Of(requestId).ToString());

    private static bool IsRefused(string answer) =>
        answer.Contains("besluit blijft staan", StringComparison.Ordinal) || answer.Contains("al ingetrokken", StringComparison.Ordinal);

    private static bool IsOver(JsonObject activity, RequestEvent won) =>
        won is RequestEvent.Withdrawn ? activity.Says("Ingetrokken door") : activity.Says(NoteOf(won)!);

    private static string? NoteOf(RequestEvent happened) => happened switch
    {
        RequestEvent.Approved e => e.Note,
        RequestEvent.Declined e => e.Note,
        _ => null,
    };
}
