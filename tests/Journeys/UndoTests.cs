using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair takes a decision back: before the contact hears of it, and after.</summary>
public sealed class UndoTests(Azurite azurite)
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task What_is_undone_the_contact_never_hears_and_what_is_not_they_hear_when_the_card_said(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        var heard = contact.Said.Count;

        var held = await chair.PressAsync(Verbs.Approve, requestId, cardId, (Fields.Note, "Graag."));
        Assert.Contains(Dutch.HeldUntil("Carla de Vries", "10:35"), held.AnswerText(), StringComparison.Ordinal);
        await contact.SayAsync("status");
        Assert.Contains("ligt sinds", contact.Said[^1].Text(), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(4));
        var undone = await chair.PressAsync(Verbs.Undo, requestId, cardId);
        Assert.Contains($"[{Dutch.Approve}]", undone.AnswerText(), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromHours(1));
        await desk.UntilAsync(chair, c => c[1].Says($"[{Dutch.Approve}]"));
        Assert.Equal(heard + 1, contact.Said.Count);

        await chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, nameof(DeclineReason.NoTimeNow)));
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.DeclinedTitle)));
        await desk.UntilAsync(chair, c => c[1].Says(Dutch.Telling(Telling.Told, "Carla de Vries")));
        Assert.DoesNotContain(contact.Said, a => a.Says(Dutch.ApprovedTitle));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.UndoTooLate, ""), (await chair.PressAsync(Verbs.Undo, requestId, cardId)).AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_can_be_changed_until_the_contact_hears_it_and_what_comes_later_is_shown_again()
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        var held = await chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, nameof(DeclineReason.MeetingFirst)));
        Assert.Contains(ReadyTexts.Declined(DeclineReason.MeetingFirst, Dutch), held.AnswerText(), StringComparison.Ordinal);
        await chair.PressAsync(Verbs.Reword, requestId, cardId, (Fields.Text, "Kom op 14 januari naar onze bijeenkomst."));
        await chair.SayAsync($"herschrijf {Reference.Of(requestId)} Kom op 21 januari naar onze bijeenkomst.");
        Assert.Contains("[ Kom op 21 januari naar onze bijeenkomst. ]", chair.Said[^1].Text(), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Kom op 21 januari") && !a.Says(Dutch.ReasonTold(DeclineReason.MeetingFirst))));

        var late = await chair.PressAsync(Verbs.Reword, requestId, cardId, (Fields.Text, "Of op 4 februari."));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.RewordTooLate, ""), late.AnswerText(), StringComparison.Ordinal);
        Assert.Contains("Of op 4 februari.", late.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_it_is_the_last_decision_or_the_one_that_is_named_or_quoted()
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, one, other) = (desk.Chair, desk.Contact, desk.Person("Carla de Vries", 0xc2));
        var (first, firstCard) = await desk.ShownAsync(one);
        var second = await Stage.SendRequestAsync(other);
        await desk.UntilAsync(chair, c => c.Count == 3);
        await chair.SayAsync("ongedaan");
        Assert.Equal(Dutch.DeskNothingToUndo, chair.Said[^1].Text().Trim());

        await chair.SayAsync($"akkoord {Reference.Of(first)}");
        time.Advance(TimeSpan.FromSeconds(10));
        await chair.SayAsync($"wijs af {Reference.Of(second)} 4");
        await chair.SayAsync("lijst");
        Assert.Contains(Dutch.DeskHeld("10:35"), chair.Said[^1].Text(), StringComparison.Ordinal);
        await chair.SayAsync("Maak ongedaan");
        Assert.Equal((typeof(MeetingRequest.Held), typeof(MeetingRequest.Open)), (await StateAsync(desk, first), await StateAsync(desk, second)));
        await chair.SayAsync($"undo {Reference.Of(first)}");
        Assert.Equal(typeof(MeetingRequest.Open), await StateAsync(desk, first));

        await chair.SayAsync($"akkoord {Reference.Of(first)}");
        await chair.SayAsync($"akkoord {Reference.Of(second)}");
        await chair.PostAsync(QuotedRepliesTests.Quote(chair.Activity("message"), firstCard, "ongedaan"));
        Assert.Equal((typeof(MeetingRequest.Open), typeof(MeetingRequest.Held)), (await StateAsync(desk, first), await StateAsync(desk, second)));
        Assert.DoesNotContain(one.Said, a => a.Says(Dutch.ApprovedTitle));
    }

    [Fact]
    public async Task A_request_that_is_opened_again_is_told_kindly_and_decided_anew()
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        await chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, nameof(DeclineReason.NoTimeNow)));
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.DeclinedTitle)));

        time.Advance(TimeSpan.FromDays(20));
        await chair.SayAsync($"heropen {Reference.Of(requestId)}");
        Assert.Contains($"[{Dutch.Approve}]", chair.Said[^1].Text(), StringComparison.Ordinal);
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ReopenedTitle)));
        await contact.SayAsync("status");
        Assert.Contains("uiterlijk vrijdag 18 december", contact.Said[^1].Text(), StringComparison.Ordinal);

        await chair.PressAsync(Verbs.Approve, requestId, cardId);
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ApprovedTitle)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, 40)]
    [InlineData(StoreKind.AzureBlobs, 15)]
    public async Task Undoing_races_with_telling_and_one_of_the_two_happens(StoreKind kind, int rounds)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var chair = desk.Chair;
        await chair.InstallAsync();
        var undone = 0;
        for (var round = 0; round < rounds; round++)
        {
            var contact = desk.Person("Carla de Vries", 0xd000 + round);
            var requestId = await Stage.SendRequestAsync(contact);
            var heard = contact.Said.Count;
            await chair.PressAsync(Verbs.Approve, requestId);
            // The worker's next look and the chair's press meet. By the clock of the test the press takes five minutes, so its answer tells nothing.
            var pressing = chair.PressAsync(Verbs.Undo, requestId);
            time.Advance(TimeSpan.FromMinutes(5));
            await pressing;
            RequestDocument document = null!;
            await Until.TrueAsync(async () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return (document = await desk.DocumentAsync(requestId)).Events[^1] is RequestEvent.Undone or RequestEvent.Settled;
            });
            if (document.Events[^1] is RequestEvent.Undone)
            {
                undone++;
                Assert.Equal(["Submitted", "Approved", "Undone"], document.Events.Select(e => e.GetType().Name));
                Assert.DoesNotContain(document.Notices, n => n.Kind is NoticeKind.Answer);
                Assert.Equal(heard, contact.Said.Count);
            }
            else
            {
                await desk.UntilAsync(contact, c => c.Count(a => a.Says(Dutch.ApprovedTitle)) == 1);
                Assert.Equal(["Submitted", "Approved", "Settled"], await desk.EventsAsync(requestId));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{undone} of {rounds} were undone in time");
    }

    private static async Task<Type> StateAsync(DeskStage desk, string requestId) => (await desk.DocumentAsync(requestId)).Request.GetType();
}
