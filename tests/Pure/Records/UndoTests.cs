using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>A decision that can be undone, as events, as what is owed, and as what the contact sees.</summary>
public sealed class UndoTests
{
    private static readonly DateTimeOffset Sent = Some.Monday;
    private static readonly DateTimeOffset Decided = Sent.AddHours(2);
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, new Deciders("tenant", "chair", "Jan", []), Language.Dutch)
    {
        Desk = new() { UndoFor = TimeSpan.FromMinutes(5) },
    };

    [Fact]
    public void A_decision_is_told_when_the_time_to_undo_it_is_over_and_the_worker_is_due_then()
    {
        var held = Do(Waiting(), new RequestCommand.Approve(Some.Chair, "Graag"), Decided);
        Assert.Equal(Decided.AddMinutes(5), Assert.IsType<MeetingRequest.Held>(held.Request).Until);
        Assert.DoesNotContain(held.Notices, n => n.Kind is NoticeKind.Answer);
        Assert.Equal(Decided.AddMinutes(5), new DocumentIndexes(duties: Rules.Duties).Of(Shown(held)).DueAt);
        Assert.Same(held, Rules.Duties.Applied(held, "chair", Decided.AddMinutes(5).AddTicks(-1)));

        var told = Rules.Duties.Applied(held, "chair", Decided.AddMinutes(5));
        Assert.Equal("Graag", Assert.IsType<MeetingRequest.Approved>(told.Request).Note);
        Assert.Equal(Decided.AddMinutes(5), Assert.Single(told.Notices, n => n.Kind is NoticeKind.Answer).Due);
        Assert.Same(told, Rules.Duties.Applied(told, "chair", Decided.AddHours(1)));
    }

    [Fact]
    public void What_was_undone_was_never_heard_and_the_request_waits_as_before()
    {
        var waiting = Waiting();
        var held = Do(waiting, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null), Decided);
        var undone = Do(held, new RequestCommand.Undo(Some.Chair), Decided.AddMinutes(4));
        Assert.Equal(waiting.Request, undone.Request);
        Assert.All(undone.Notices.Where(n => n.To == Some.Carla.Id), n => Assert.True(n.IsTold));
        Assert.Contains(undone.Notices, n => n is { Kind: NoticeKind.Card, IsTold: false });
        // The promised day stands.
        Assert.Equal(Rules.Duties.DueAt(waiting), Rules.Duties.DueAt(undone));
    }

    [Fact]
    public void It_can_be_undone_as_long_as_nobody_was_told_and_not_a_moment_longer()
    {
        var held = Do(Waiting(), new RequestCommand.Approve(Some.Chair, null), Decided);
        // The worker was down for an hour.
        Assert.IsType<RequestEvent.Undone>(Do(held, new RequestCommand.Undo(Some.Chair), Decided.AddHours(1)).Events[^1]);
        var told = Rules.Duties.Applied(held, "chair", Decided.AddMinutes(5));
        Assert.Equal([RequestRefusal.UndoTooLate], Decide(told, new RequestCommand.Undo(Some.Chair), Decided.AddMinutes(5)).Refusals);
    }

    [Fact]
    public void Until_then_the_contact_sees_a_request_that_waits_and_can_do_with_it_what_they_could()
    {
        var held = Do(Waiting(), new RequestCommand.Decline(Some.Chair, DeclineReason.DoesNotFit, "Nee"), Decided);
        Assert.IsType<MeetingRequest.Open>(held.ForContact!.Request);
        Assert.IsType<MeetingRequest.Held>(held.ForCards!.Request);
        var t = Texts.In(Language.Dutch);
        Assert.Equal(
            Views.OwnRequest(Waiting(), [], t, Some.Foundation).Card.ToJson(),
            Views.OwnRequest(held, [], t, Some.Foundation).Card.ToJson());

        var added = Do(held, new RequestCommand.Add(Some.Contact, "a", "Maandag kan ik niet."), Decided.AddMinutes(1));
        Assert.Equal("Maandag kan ik niet.", Assert.Single(Assert.IsType<MeetingRequest.Held>(added.Request).AsSent().Additions).Text);
        Assert.Equal(added.Events, Do(added, new RequestCommand.Add(Some.Contact, "a", "Maandag kan ik niet."), Decided.AddMinutes(1)).Events);
        var withdrawn = Do(added, new RequestCommand.Withdraw(Some.Contact), Decided.AddMinutes(2));
        Assert.IsType<MeetingRequest.Withdrawn>(withdrawn.Request);
        Assert.Null(Rules.Duties.DueAt(withdrawn));
    }

    [Fact]
    public void A_delay_that_was_not_told_before_the_decision_is_owed_again_when_it_is_undone()
    {
        var due = Rules.Duties.DueAt(Waiting())!.Value;
        var late = Rules.Duties.Applied(Waiting(), "chair", due);
        var held = Do(late, new RequestCommand.Approve(Some.Chair, null), due.AddMinutes(1));
        Assert.DoesNotContain(held.Notices, n => n.Kind is NoticeKind.Delay);
        Assert.Single(Do(held, new RequestCommand.Undo(Some.Chair), due.AddMinutes(2)).Notices, n => n.Kind is NoticeKind.Delay);
    }

    [Fact]
    public void A_contact_who_read_the_answer_is_told_that_the_request_is_open_again_and_gets_a_new_promise()
    {
        var decided = Shown(Rules.Duties.Applied(Do(Waiting(), new RequestCommand.Approve(Some.Chair, null), Decided), "chair", Decided.AddMinutes(5)));
        var later = Decided.AddDays(30);
        var reopened = Do(decided, new RequestCommand.Reopen(Some.Chair), later);
        var notice = Assert.Single(reopened.Notices, n => n.Kind is NoticeKind.Reopened);
        Assert.Equal((Some.Carla.Id, later, false), (notice.To, notice.Due, notice.IsTold));
        var t = Texts.In(Language.English);
        Assert.Equal(t.ReopenedTitle, Views.Notice(reopened, notice, t, Some.Foundation).Summary);
        Assert.Equal(Some.Foundation.AnswerDayEnds(later), Rules.Duties.DueAt(reopened));

        // A second answer is told as the first was, and takes the place of a word that was not told yet.
        var again = Do(reopened, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null), later.AddHours(1));
        var told = Rules.Duties.Applied(again, "chair", later.AddHours(2));
        Assert.Equal([true, false], told.Notices.Where(n => n.Kind is NoticeKind.Answer).Select(n => n.IsTold));
        Assert.DoesNotContain(told.Notices, n => n.Kind is NoticeKind.Reopened);
        Assert.Equal(Telling.Waiting, NoticePlan.TellingOf(told));
    }

    [Fact]
    public void A_contact_who_never_got_the_answer_hears_nothing_of_it()
    {
        var decided = Rules.Duties.Applied(Do(Waiting(), new RequestCommand.Approve(Some.Chair, null), Decided), "chair", Decided.AddMinutes(5));
        Assert.DoesNotContain(Do(decided, new RequestCommand.Reopen(Some.Chair), Decided.AddDays(1)).Notices, n => n.Kind is NoticeKind.Answer or NoticeKind.Reopened);

        // An answer that is claimed may be on its way.
        var claimed = NoticePlan.Claimed(decided, decided.Notices.Single(n => n.Kind is NoticeKind.Answer).Id, Decided.AddMinutes(5));
        Assert.Single(Do(claimed, new RequestCommand.Reopen(Some.Chair), Decided.AddDays(1)).Notices, n => n.Kind is NoticeKind.Reopened);
    }

    [Fact]
    public void Without_a_time_to_undo_a_decision_stands_at_once()
    {
        var decided = RequestStep.Of("r", Waiting(), new RequestCommand.Approve(Some.Chair, null), null, Rules with { Desk = DeskRules.Standard }, Decided).Document!;
        Assert.IsType<MeetingRequest.Approved>(decided.Request);
        Assert.Single(decided.Notices, n => n.Kind is NoticeKind.Answer);
    }

    private static RequestDocument Waiting() => Shown(Do(null, new RequestCommand.Submit(Some.Contact, Some.Pitch), Sent));

    private static RequestDocument Do(RequestDocument? before, RequestCommand command, DateTimeOffset now) =>
        RequestStep.Of("r", before, command, null, Rules, now).Document!;

    private static Decision<RequestEvent, RequestRefusal> Decide(RequestDocument before, RequestCommand command, DateTimeOffset now) =>
        RequestStep.Of("r", before, command, null, Rules, now).Decision;

    // Everybody was shown everything.
    private static RequestDocument Shown(RequestDocument document) => document with
    {
        Notices = [.. document.Notices.Select(n => n with { Due = null, Shown = n.About, ActivityId = n.Id })],
    };
}
