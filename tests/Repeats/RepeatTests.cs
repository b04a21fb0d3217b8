using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Repeats;

/// <summary>Channels deliver again what they delivered, at once and late: nobody notices.</summary>
public sealed class RepeatTests
{
    private static readonly int Rounds = Seed.Number("SAMBOT_REPEATS", 6);

    [Fact]
    public async Task Delivered_up_to_three_times_a_story_comes_to_the_same_as_once()
    {
        var once = await TellAsync(_ => null);
        Assert.Contains("Kom langs.", once, StringComparison.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var repeated = await TellAsync(lane => Seed.For((round * 10) + lane));
            Assert.True(once == repeated, $"Round {round} ({Seed.Text}) came to something else:\n{Outcome.Difference(once, repeated)}");
        }

        Seed.Print($"{Rounds} stories with repeats");
    }

    [Fact]
    public async Task Told_twice_without_repeats_the_story_comes_to_the_same() 
    {
        var (first, second) = (await TellAsync(_ => null), await TellAsync(_ => null));
        Assert.True(first == second, Outcome.Difference(first, second));
    }

    private static async Task<string> TellAsync(Func<int, Random?> chance)
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(time: time);
        Chatter[] people =
        [
            new(bot.Http, channel, Story.Presser, "00000000-0000-0000-0000-0000000000c1"),
            new(bot.Http, channel, Story.Submitter, "00000000-0000-0000-0000-0000000000c2", channelId: "webchat"),
            new(bot.Http, channel, Story.Typist, "00000000-0000-0000-0000-0000000000c3"),
            new(bot.Http, channel, Story.Chair, BotHost.ChairObjectId),
        ];
        var lanes = people.Index().ToDictionary(p => p.Item.Name, p => new Lane(p.Item, chance(p.Index)));
        var chapters = new Story().Chapters;
        foreach (var (number, chapter) in chapters.Index())
        {
            foreach (var person in people)
            {
                person.SentAt = time.GetUtcNow();
            }

            await Task.WhenAll(chapter.Select(part => lanes[part.Key].RunAsync(part.Value)));
            await Task.WhenAll(lanes.Values.Select(lane => lane.EndAsync(isLast: number == chapters.Count - 1)));
            await UntilAllIsToldAsync(bot, time);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        await UntilAllIsToldAsync(bot, time);
        return await Outcome.OfAsync(
            bot.Services.GetRequiredService<Documents>(), bot.Services.GetRequiredService<IDocumentStore>(), people, channel.ServiceUrl, TestContext.Current.CancellationToken);
    }

    private static async Task UntilAllIsToldAsync(BotHost bot, TimeProvider time)
    {
        // Retention is due in months, and no telling.
        var store = bot.Services.GetRequiredService<IDocumentStore>();
        using var limit = new CancellationTokenSource(Until.Patience);
        while ((await store.DueAsync(time.GetUtcNow().AddHours(1), 1, limit.Token)).Count > 0)
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
