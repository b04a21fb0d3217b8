using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
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
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, early, late) = (desk.Chair, desk.Contact, desk.Person("Mo Amrani", 0xc2));
        await chair.InstallAsync();
        await Stage.SendRequestAsync(early);
        await desk.UntilAsync(chair, c => c.Count == 2);

        // From Monday 23 November over the turn of the year: back on Monday 4 January, and then five working days.
        await chair.SayAsync("rust tot 4 januari");
        Assert.Contains("maandag 4 januari 2027", chair.Said[^1].Text(), StringComparison.Ordinal);
        var said = chair.Said.Count;
        await desk.UntilAsync(early, c => c.Any(a => a.Says(Dutch.ChairAwayTitle) && a.Says("maandag 4 januari 2027") && a.Says("maandag 11 januari")));
        var requestId = await Stage.SendRequestAsync(late);
        await desk.UntilAsync(late, c => c.Any(a => a.Says(Dutch.ChairAwayTitle) && a.Says("maandag 11 januari")));

        desk.To("2027-01-04T07:59:00Z");
        await late.SayAsync("status");
        Assert.Equal(said, chair.Said.Count);
        Assert.DoesNotContain(early.Said, a => a.Says(Dutch.DelayTitle));
        desk.To("2027-01-04T08:00:00Z");
        await desk.UntilAsync(chair, c => c.Count == said + 1);
        Assert.Contains(Dutch.RestOver, chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Mo Amrani", chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Carla de Vries", chair.Said[^1].Text(), StringComparison.Ordinal);

        // From then on cards come again.
        await Stage.SendRequestAsync(desk.Person("Piet Bakker", 0xc3));
        await desk.UntilAsync(chair, c => c[^1].Says("Piet Bakker"));
        Assert.Equal(["Submitted", "ChairAway"], await desk.EventsAsync(requestId));
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
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task By_button_the_day_is_asked_and_shown_back_and_one_more_ends_it(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var deputy = desk.Deputy;
        await deputy.InstallAsync();
        await deputy.SayAsync("help");
        var help = deputy.Said[^1];
        Assert.Contains($"[{Dutch.RestBegin}]", help.Text(), StringComparison.Ordinal);

        var asked = await deputy.PressAsync(Verbs.Rest, "", (string)help["id"]!);
        Assert.Contains($"[{Dutch.RestConfirm}]", asked.AnswerText(), StringComparison.Ordinal);
        foreach (var (day, why) in new[] { ("2026-02-31", RestRefusal.NoSuchDay), ("2026-11-20", RestRefusal.DayPast), ("2031-01-01", RestRefusal.DayTooFar) })
        {
            var refused = await deputy.PressAsync(Verbs.Rest, "", (string)help["id"]!, (Fields.Until, day));
            Assert.Contains(Dutch.RestRemark(why).Replace("**", "", StringComparison.Ordinal), refused.AnswerText().Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var set = await deputy.PressAsync(Verbs.Rest, "", (string)help["id"]!, (Fields.Until, "2026-12-07"));
        Assert.Contains("maandag 7 december 2026", set.AnswerText(), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.RestEnd}]", set.AnswerText(), StringComparison.Ordinal);

        var back = await deputy.PressAsync(Verbs.Back, "", (string)help["id"]!);
        Assert.Contains(Dutch.RestOver, back.AnswerText(), StringComparison.Ordinal);
        await deputy.SayAsync("terug");
        Assert.Contains(Dutch.RestNone, deputy.Said[^1].Text(), StringComparison.Ordinal);
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
}
