using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair rests: nothing is sent to them, contacts are told the day, and at the end one list says what came.</summary>
public sealed class RestTests(Azurite azurite)
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Nothing_reaches_a_chair_who_rests_and_their_return_brings_one_list(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(time: time, services: services => services.Replace(ServiceDescriptor.Singleton(store.Open())));
        var (chair, early, late) = (Person(bot, channel, "Jan Bos", BotHost.ChairObjectId), Person(bot, channel, "Carla de Vries", 0xc1), Person(bot, channel, "Mo Amrani", 0xc2));
        await chair.InstallAsync();
        await Stage.SendRequestAsync(early);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);

        // From Monday 23 November over the turn of the year: back on Monday 4 January, and then five working days.
        await chair.SayAsync("rust tot 4 januari");
        Assert.Contains("maandag 4 januari 2027", chair.Said[^1].Text(), StringComparison.Ordinal);
        var said = chair.Said.Count;
        await channel.UntilAsync(early.ConversationId, c => c.Any(a => a.Says(Dutch.ChairAwayTitle) && a.Says("maandag 4 januari 2027") && a.Says("maandag 11 januari")), time);
        var requestId = await Stage.SendRequestAsync(late);
        await channel.UntilAsync(late.ConversationId, c => c.Any(a => a.Says(Dutch.ChairAwayTitle) && a.Says("maandag 11 januari")), time);

        To("2027-01-04T07:59:00Z");
        await late.SayAsync("status");
        Assert.Equal(said, chair.Said.Count);
        Assert.DoesNotContain(early.Said, a => a.Says(Dutch.DelayTitle));
        To("2027-01-04T08:00:00Z");
        await channel.UntilAsync(chair.ConversationId, c => c.Count == said + 1, time);
        Assert.Contains(Dutch.RestOver, chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Mo Amrani", chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Carla de Vries", chair.Said[^1].Text(), StringComparison.Ordinal);

        // From then on cards come again.
        await Stage.SendRequestAsync(Person(bot, channel, "Piet Bakker", 0xc3));
        await channel.UntilAsync(chair.ConversationId, c => c[^1].Says("Piet Bakker"), time);
        Assert.Equal(["Submitted", "ChairAway"], (await DocumentAsync(bot, requestId)).Events.Select(e => e.GetType().Name));
    }

    [Fact]
    public async Task Who_is_back_sooner_says_so_and_sees_what_came()
    {
        await using var stage = await Stage.SetAsync(time: time);
        await stage.Chair.InstallAsync();
        await stage.Chair.SayAsync("terug");
        Assert.Contains(Dutch.RestNone, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync("twee weken vakantie");
        Assert.Contains("maandag 7 december 2026", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says(Dutch.ChairAwayTitle)), time);
        await stage.Chair.SayAsync("ik ben er weer");
        Assert.Contains("Carla de Vries", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await Stage.SendRequestAsync(stage.Person("Mo Amrani", 0xc2));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[^1].Says("Mo Amrani"), time);
    }

    [Theory]
    [InlineData("rust", nameof(RestRefusal.DayMissing))]
    [InlineData("rust tot 31 februari", nameof(RestRefusal.NoSuchDay))]
    [InlineData("weg tot 1 maart 2020", nameof(RestRefusal.DayPast))]
    [InlineData("vakantie tot 1 maart 2031", nameof(RestRefusal.DayTooFar))]
    public async Task Without_a_day_that_can_be_nothing_is_set(string typed, string said)
    {
        await using var stage = await Stage.SetAsync(time: time);
        await stage.Chair.InstallAsync();
        await stage.Chair.SayAsync(typed);
        Assert.Contains(Dutch.RestRemark(Enum.Parse<RestRefusal>(said)).Replace("**", "", StringComparison.Ordinal), stage.Chair.Said[^1].Text().Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await stage.Chair.SayAsync("terug");
        Assert.Contains(Dutch.RestNone, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    private static async Task<RequestDocument> DocumentAsync(BotHost bot, string requestId) =>
        (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!;

    private static Chatter Person(BotHost bot, ChannelStandIn channel, string name, string id) => new(bot.Http, channel, name, id);

    private static Chatter Person(BotHost bot, ChannelStandIn channel, string name, int number) => Person(bot, channel, name, $"00000000-0000-0000-0000-{number:x12}");

    private void To(string moment)
    {
        time.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        time.Advance(TimeSpan.FromSeconds(4));
    }
}
