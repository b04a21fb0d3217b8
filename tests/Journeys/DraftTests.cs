using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A request that was begun and not sent, on both stores and whatever dies: its writer is reminded once, and it is erased with a word.</summary>
public sealed class DraftTests(Azurite azurite)
{
    private const string Reminder = "Je verzoek staat nog klaar";
    private const string Erased = "heb ik gewist";

    // Nine in the morning in Amsterdam, three and thirty days after the messages.
    private static readonly DateTimeOffset Third = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Thirtieth = new(2026, 12, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Two_instances_remind_once_and_after_thirty_days_nothing_is_left_but_a_word(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        Chatter resting, stopped;
        await using (var bot = Start(store))
        {
            (resting, stopped) = (Contact(bot, channel, 1), Contact(bot, channel, 2));
            foreach (var contact in new[] { resting, stopped })
            {
                await contact.SayAsync("Goedendag");
                await contact.SayAsync(Some.Typed[Question.Bring]);
            }

            await stopped.SayAsync("stop");
        }

        time.SetUtcNow(Third.AddMinutes(-1));
        await using (var one = Start(store))
        await using (var other = Start(store))
        {
            await SettleAsync(store, TimeSpan.Zero);
            Assert.DoesNotContain(resting.Said.Concat(stopped.Said), a => a.Says(Reminder));
            time.SetUtcNow(Third);
            await channel.UntilAsync(resting.ConversationId, c => c.Any(a => a.Says(Reminder)), time);
            await channel.UntilAsync(stopped.ConversationId, c => c.Any(a => a.Says(Reminder)), time);
            await SettleAsync(store, TimeSpan.FromMinutes(5));
            Assert.Single(resting.Said, a => a.Says(Reminder) && a.Says("woensdag 23 december"));
            Assert.Single(stopped.Said, a => a.Says(Reminder));

            // One goes on, and has the whole time again.
            var back = Contact(one, channel, 2);
            back.SentAt = time.GetUtcNow().AddDays(2);
            await back.SayAsync("verder");
        }

        time.SetUtcNow(Thirtieth);
        await using (var bot = Start(store))
        {
            await channel.UntilAsync(resting.ConversationId, c => c.Any(a => a.Says(Erased)), time);
            await SettleAsync(store, TimeSpan.FromMinutes(5));
            Assert.Single(resting.Said, a => a.Says(Erased));
            Assert.Single(resting.Said, a => a.Says(Reminder));
            Assert.DoesNotContain(stopped.Said, a => a.Says(Erased));
            // The words are gone, and the next message begins anew.
            var after = Contact(bot, channel, 1);
            await after.SayAsync("begin");
            Assert.False(after.Said[^1].Says("veertig zij-instromers hebben behouden"), after.Said[^1].Text());
        }
    }

    [Fact]
    public async Task An_older_card_that_is_pressed_says_what_it_would_change_and_one_tap_does_it()
    {
        const string onCard = "Een halve zin die nog op de oude kaart stond.";
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var (requestId, cardId) = (Stage.RequestIdOn(stage.Contact.LastCard), (string)stage.Contact.Said[^1]["id"]!);
        var seen = Regex.Match(stage.Contact.LastCard.ToJsonString(), "\"seen\":\"(.*?)\"").Groups[1].Value;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);

        var shown = await stage.Contact.PressAsync("answer", requestId, cardId, ("question", "bring"), ("seen", seen), ("bring", onCard));
        Assert.Contains("Deze kaart is ouder", shown.AnswerText(), StringComparison.Ordinal);
        Assert.Contains(Some.Typed[Question.Bring], shown.AnswerText(), StringComparison.Ordinal);
        Assert.Contains(onCard, shown.AnswerText(), StringComparison.Ordinal);
        Assert.Contains("[Neem wat op de kaart staat] [Laat het zoals het is]", shown.AnswerText(), StringComparison.Ordinal);

        var now = Regex.Match(shown.ToJsonString(), "\"seen\":\"(bring=.*?)\"").Groups[1].Value;
        Assert.NotEqual(seen, now);
        var taken = await stage.Contact.PressAsync("answer", requestId, cardId, ("question", "bring"), ("seen", now), ("bring", onCard));
        Assert.DoesNotContain("Deze kaart is ouder", taken.AnswerText(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("terug");
        Assert.Contains(onCard, stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wherever_the_process_dies_the_reminder_comes_and_twice_only_when_it_was_sent_and_not_noted()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var place = new CrashOnSqlite();
        await using (var bot = await BareBot.StartAsync(place.Open(null), time))
        {
            var contact = new CrashCast(bot, channel).Contact;
            await contact.SayAsync("Goedendag");
            await contact.SayAsync(Some.Typed[Question.Bring]);
            await bot.DeliverAsync();
        }

        var before = channel.Keep();
        await place.KeepAsync();
        var whole = new CrashSteps();
        Assert.Equal(1, await PlayAsync(whole));
        Assert.Contains(whole.Done, step => step.StartsWith("send to", StringComparison.Ordinal));
        for (var k = 0; k < whole.Done.Count; k++)
        {
            foreach (var afterIt in new[] { false, true })
            {
                var steps = new CrashSteps { DiesAt = k, AfterIt = afterIt };
                var reminders = await PlayAsync(steps);
                var isSent = steps.Done.Any(step => step.StartsWith("send to", StringComparison.Ordinal));
                var isNoted = isSent && steps.Done.Reverse().TakeWhile(step => !step.StartsWith("send to", StringComparison.Ordinal)).Any(step => step.StartsWith("save", StringComparison.Ordinal));
                Assert.True(reminders == (isSent && !isNoted ? 2 : 1), $"{reminders} after dying {(afterIt ? "after" : "before")} {steps.Dying}");
            }
        }

        async Task<int> PlayAsync(CrashSteps steps)
        {
            await place.RestoreAsync();
            channel.Restore(before);
            var clock = new FakeTimeProvider(Third);
            await using (var bot = await BareBot.StartAsync(place.Open(steps), clock, steps))
            {
                steps.IsCounting = true;
                try
                {
                    await bot.DeliverAsync();
                }
                catch (Exception) when (steps.IsDead)
                {
                }
            }

            await using var next = await BareBot.StartAsync(place.Open(null), clock);
            for (var rounds = 0; rounds < 60; rounds++)
            {
                await next.DeliverAsync();
                clock.Advance(TimeSpan.FromSeconds(2));
            }

            return new CrashCast(next, channel).Contact.Said.Count(a => a.Says(Reminder));
        }
    }

    // Time goes on while something is due, since another instance may have it in hand.
    private async Task SettleAsync(TestStore store, TimeSpan within)
    {
        var opened = store.Open();
        await Until.TrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return (await opened.DueAsync(time.GetUtcNow() + within, 1, TestContext.Current.CancellationToken)).Count == 0;
        });
    }

    private static Chatter Contact(BotHost bot, ChannelStandIn channel, int number) =>
        new(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-0000000000c{number}");

    private BotHost Start(TestStore store) => new(time: time, services: s => s.Replace(ServiceDescriptor.Singleton(store.Open())));
}
