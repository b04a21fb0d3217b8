using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace SamBot.Tests.Support;

/// <summary>
/// Plays one scene again and again, and has the bot die at another step each time. Then another bot starts on the same store, the channel
/// delivers again what was not answered, and all that is owed is delivered.
/// </summary>
internal sealed class CrashRun(CrashScene scene, CrashPlace place, ChannelStandIn channel)
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private (IReadOnlyList<JsonObject> Sent, int LastId) before;
    private DateTimeOffset began = Some.Monday;

    /// <summary>What ever stood in the chats of the run that nothing disturbed.</summary>
    public HashSet<string> EverStood { get; } = [];

    /// <summary>Plays what comes before, once. The channel has been used for this scene only.</summary>
    public async Task PrepareAsync()
    {
        channel.Restore(([], 0));
        var time = new FakeTimeProvider(began);
        await using (var bot = await BareBot.StartAsync(place.Open(null), time, undoMinutes: scene.UndoMinutes))
        {
            await scene.Before(new CrashCast(bot, channel));
            await bot.DeliverAsync();
        }

        began = time.GetUtcNow() + TimeSpan.FromMinutes(1);
        before = channel.Keep();
        await place.KeepAsync();
    }

    /// <summary>Plays the scene.</summary>
    /// <returns>The outcome, whether the turn itself was cut off, and by how much what was owed came later than at once.</returns>
    public async Task<(CrashOutcome Outcome, bool InTurn, TimeSpan Late)> PlayAsync(CrashSteps steps)
    {
        await place.RestoreAsync();
        channel.Restore(before);
        var time = new FakeTimeProvider(began);
        JsonObject activity;
        bool isAnswered;
        await using (var bot = await BareBot.StartAsync(place.Open(steps), time, steps, scene.UndoMinutes))
        {
            var cast = new CrashCast(bot, channel);
            if (steps.DiesAt is null)
            {
                steps.OnDone = _ => EverStood.UnionWith(CrashOutcome.ChatsOf(cast));
            }

            activity = scene.Act(cast);
            steps.IsCounting = true;
            isAnswered = await PostAsync(bot, activity) && !steps.IsDead;
            try
            {
                if (isAnswered)
                {
                    await SettleAsync(bot, time);
                }
            }
            catch (Exception) when (steps.IsDead)
            {
            }
        }

        await using var next = await BareBot.StartAsync(place.Open(null), time, undoMinutes: scene.UndoMinutes);
        if (!isAnswered)
        {
            // Teams delivers a message again; a button is pressed again by the person, who saw that it failed.
            if ((string?)activity["type"] is "invoke")
            {
                activity["id"] = Chatter.NewId();
            }

            Assert.True(await PostAsync(next, activity));
        }

        await SettleAsync(next, time);
        return (await CrashOutcome.OfAsync(new CrashCast(next, channel), time.GetUtcNow() + scene.Within), !isAnswered, time.GetUtcNow() - began);
    }

    private static async Task<bool> PostAsync(BareBot bot, JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString());
        using var answer = await bot.Http.PostAsync(Messages, content, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    // Time goes on to whatever is due next, until nothing is.
    private async Task SettleAsync(BareBot bot, FakeTimeProvider time)
    {
        for (var rounds = 0; rounds < 40; rounds++)
        {
            await bot.DeliverAsync();
            var due = await bot.Store.DueAsync(time.GetUtcNow() + scene.Within, 1, TestContext.Current.CancellationToken);
            if (due.Count == 0)
            {
                return;
            }
            // What is due already is in the hands of one that died.
            var wait = due[0].DueAt - time.GetUtcNow();
            time.Advance(wait > LookEvery ? wait : LookEvery);
        }

        var left = await bot.Store.DueAsync(time.GetUtcNow() + scene.Within, 10, TestContext.Current.CancellationToken);
        Assert.Fail($"What is owed is never delivered: {string.Join(", ", left)} at {time.GetUtcNow():O}");
    }
}
