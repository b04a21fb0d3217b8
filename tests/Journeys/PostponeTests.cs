using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair puts a request off, by button and by typing, and it comes back on its day.</summary>
public sealed class PostponeTests(Azurite azurite)
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_request_that_is_put_off_is_told_kindly_and_comes_back_on_its_day_by_itself(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        var heard = contact.Said.Count;

        // From Monday 23 November: a month is Wednesday 23 December, and five working days later, without Christmas Day, is the last of the year.
        var held = await chair.PressAsync(Verbs.Postpone, requestId, cardId, (Fields.For, nameof(PostponeFor.Month)), (Fields.LaterText, Dutch.PostponedNext));
        Assert.Contains("woensdag 23 december 2026", held.AnswerText(), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.Undo}]", held.AnswerText(), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.Approve}]", (await chair.PressAsync(Verbs.Undo, requestId, cardId)).AnswerText(), StringComparison.Ordinal);
        await chair.PressAsync(Verbs.Postpone, requestId, cardId, (Fields.For, nameof(PostponeFor.Month)), (Fields.LaterText, "Eerst het jaarplan."));
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.PostponedTitle) && a.Says("Eerst het jaarplan.")));
        Assert.Equal(heard + 1, contact.Said.Count);
        Assert.Contains("woensdag 23 december 2026", contact.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("donderdag 31 december", contact.Said[^1].Text(), StringComparison.Ordinal);
        await contact.SayAsync("status");
        Assert.Contains("woensdag 23 december 2026", contact.Said[^1].Text(), StringComparison.Ordinal);
        await chair.SayAsync("lijst");
        Assert.Contains("uitgesteld tot woensdag 23 december 2026", chair.Said[^1].Text(), StringComparison.Ordinal);

        // The promised day of before passes, and nobody is told that it does.
        var shown = chair.Said.Count;
        desk.To("2026-12-23T08:00:00Z");
        await desk.UntilAsync(chair, c => c.Count == shown + 1);
        Assert.Contains("Hier is het weer", chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.Approve}]", chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(["Submitted", "Postponed", "Undone", "Postponed", "Settled", "Returned"], await desk.EventsAsync(requestId));
        Assert.DoesNotContain(contact.Said, a => a.Says(Dutch.DelayTitle));
        desk.To("2026-12-31T23:30:00Z");
        await Until.TrueAsync(async () => (await desk.EventsAsync(requestId))[^1] == nameof(RequestEvent.PromisePassed));
    }

    [Theory]
    [InlineData("later {0} over twee weken", "maandag 7 december 2026", null)]
    [InlineData("stel {0} uit tot 1 maart, eerst het jaarplan", "maandag 1 maart 2027", "eerst het jaarplan")]
    [InlineData("postpone {0} two weeks", "maandag 7 december 2026", null)]
    [InlineData("{0} volgende maand", "dinsdag 1 december 2026", null)]
    [InlineData("later Carla volgende week dinsdag", "dinsdag 1 december 2026", null)]
    [InlineData("stel {0} uit tot en met 8 december", "woensdag 9 december 2026", null)]
    [InlineData("snooze {0} until the end of January", "maandag 1 februari 2027", null)]
    public async Task A_day_that_is_typed_is_shown_back_in_full(string typed, string day, string? note)
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (deputy, contact) = (desk.Deputy, desk.Contact);
        await deputy.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        await deputy.SayAsync(string.Format(CultureInfo.InvariantCulture, typed, Reference.Of(requestId)));
        Assert.Contains(day, deputy.Said[^1].Text(), StringComparison.Ordinal);
        var put = Assert.IsType<MeetingRequest.Postponed>(Assert.IsType<MeetingRequest.Held>((await desk.DocumentAsync(requestId)).Request).Decision);
        Assert.Equal(note, put.Note);
        Assert.Contains($"[{Dutch.Undo}]", deputy.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("later {0}", nameof(RequestRefusal.DayMissing))]
    [InlineData("later {0} als het uitkomt", nameof(RequestRefusal.DayMissing))]
    [InlineData("{0} deze maand niet", nameof(RequestRefusal.DayMissing))]
    [InlineData("stel {0} uit tot 31 februari", nameof(RequestRefusal.NoSuchDay))]
    [InlineData("later {0} gisteren", nameof(RequestRefusal.DayPast))]
    [InlineData("later {0} 1 maart 2020", nameof(RequestRefusal.DayPast))]
    [InlineData("later {0} 1 maart 2031", nameof(RequestRefusal.DayTooFar))]
    [InlineData("kan {0} wachten tot januari?", nameof(RequestRefusal.InDoubt))]
    [InlineData("later {0} volgende maand of toch niet", nameof(RequestRefusal.InDoubt))]
    public async Task What_names_no_day_for_certain_is_asked_about_and_nothing_changes(string typed, string said)
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, _) = await desk.ShownAsync();
        await chair.SayAsync(string.Format(CultureInfo.InvariantCulture, typed, Reference.Of(requestId)));
        Assert.Contains(Dutch.RequestRemark(Enum.Parse<RequestRefusal>(said), "").Replace("**", "", StringComparison.Ordinal), chair.Said[^1].Text().Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.PostponeConfirm}]", chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(["Submitted"], await desk.EventsAsync(requestId));
    }

    [Theory]
    [InlineData("volgende maand", "dinsdag 1 december 2026")]
    [InlineData("in two weeks", "maandag 7 december 2026")]
    [InlineData("stel maar uit tot maart", "maandag 1 maart 2027")]
    public async Task Under_a_quoted_card_a_time_alone_puts_it_off(string typed, string day)
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (requestId, cardId) = await desk.ShownAsync();
        // The channel has the card before the bot has noted where it stands.
        await Until.TrueAsync(async () => (await desk.DocumentAsync(requestId)).Notices.Any(n => n is { Kind: NoticeKind.Card, ActivityId: not null }));
        await desk.Chair.PostAsync(QuotedRepliesTests.Quote(desk.Chair.Activity("message"), cardId, typed));
        Assert.Contains(day, desk.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }
}
