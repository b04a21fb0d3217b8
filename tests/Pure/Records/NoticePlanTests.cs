using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

public sealed class NoticePlanTests
{
    private static readonly DateTimeOffset Now = Some.Monday;
    private static readonly RequestDocument Sent = Happened(new() { Id = "r" }, new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch));
    private static readonly RequestEvent Approval = new RequestEvent.Approved(Some.Jan, Now, null);

    [Fact]
    public void Sending_owes_the_chair_a_card()
    {
        var notice = Assert.Single(Sent.Notices);
        Assert.Equal((NoticeKind.Card, Some.Jan.Id, Now, false), (notice.Kind, notice.To, notice.Due, notice.IsTold));
    }

    [Fact]
    public void A_decision_owes_the_contact_the_answer_and_the_chair_a_card_that_says_so()
    {
        var decided = Happened(NoticePlan.Told(Sent, "1", 1, "card-1", Now), Approval);
        Assert.Equal([false, false], decided.Notices.Select(n => n.IsTold));
        Assert.Equal(Some.Carla.Id, decided.Notices[1].To);
        Assert.Equal("card-1", decided.Notices[0].ActivityId);
    }

    [Fact]
    public void A_card_that_was_sent_while_the_decision_fell_is_owed_again()
    {
        var decided = Happened(Sent, Approval);
        var shownTooEarly = NoticePlan.Told(decided, "1", shown: Sent.Revision, "card-1", Now);
        Assert.False(shownTooEarly.Notices[0].IsTold);
        Assert.Equal(Now, shownTooEarly.Notices[0].Due);
    }

    [Fact]
    public void When_the_contact_has_heard_it_the_chairs_card_is_owed_once_more()
    {
        var decided = Happened(Sent, Approval);
        decided = NoticePlan.Told(decided, "1", decided.Revision, "card-1", Now);
        Assert.True(decided.Notices[0].IsTold);
        var told = NoticePlan.Told(decided, "2", decided.Revision, "answer-1", Now);
        Assert.Equal(Telling.Told, NoticePlan.TellingOf(told));
        Assert.False(told.Notices[0].IsTold);
        Assert.True(told.Notices[1].IsTold);
        Assert.Null(told.Notices[1].Due);
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(1, 5, 64)]
    [InlineData(100, 0, 100)]
    [InlineData(null, 1, 4)]
    [InlineData(1_000_000, 0, 3600)]
    public void The_channels_own_wait_is_kept_within_reason_and_never_shortens_ours(int? asked, int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), NoticePlan.Wait(asked is { } s ? TimeSpan.FromSeconds(s) : null, failures));

    [Fact]
    public void A_failure_waits_longer_each_time_and_never_longer_than_a_quarter_of_an_hour()
    {
        var waits = Enumerable.Range(0, 40).Select(failures => NoticePlan.Wait(failures)).ToArray();
        Assert.Equal(TimeSpan.FromSeconds(2), waits[0]);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[^1]);
    }

    [Fact]
    public void The_channels_own_wait_is_kept()
    {
        var failed = NoticePlan.Failed(Sent, "1", "429", NoticePlan.GivenUpAfter, TimeSpan.FromSeconds(77), Now);
        Assert.Equal(Now.AddSeconds(77), failed.Notices[0].Due);
    }

    [Fact]
    public void A_notice_that_fails_is_late_after_a_day_and_given_up_after_thirty_and_the_chair_sees_both()
    {
        var document = Happened(Sent, Approval);
        List<Telling> seen = [];
        while (document.Notices[1].Due is { } now)
        {
            document = NoticePlan.Failed(document, "2", "502", NoticePlan.GivenUpAfter, null, now);
            if (seen.LastOrDefault() != NoticePlan.TellingOf(document))
            {
                seen.Add(NoticePlan.TellingOf(document));
                // The card must show that.
                Assert.Equal(document.Revision, document.Notices[0].About);
                var since = seen.Count switch { 1 => TimeSpan.Zero, 2 => NoticePlan.LateAfter, _ => NoticePlan.GivenUpAfter };
                Assert.InRange(now - Now, since, since + TimeSpan.FromHours(1));
            }
        }

        Assert.Equal([Telling.Retrying, Telling.Late, Telling.GivenUp], seen);
        Assert.InRange(document.Notices[1].Attempts, 24 * 29, 24 * 35);
    }

    [Fact]
    public void What_gets_through_at_last_is_no_longer_late()
    {
        var decided = Happened(Sent, Approval);
        var late = NoticePlan.Failed(NoticePlan.Failed(decided, "2", "502", NoticePlan.GivenUpAfter, null, Now), "2", "502", NoticePlan.GivenUpAfter, null, Now.AddDays(2));
        Assert.True(late.Notices[1].Late);
        var told = NoticePlan.Told(late, "2", late.Revision, "answer-1", Now.AddDays(3));
        Assert.False(told.Notices[1].Late);
        Assert.Null(told.Notices[1].FailingSince);
    }

    [Fact]
    public void Trying_again_owes_everything_that_was_not_told_at_once()
    {
        var failed = NoticePlan.Failed(NoticePlan.Told(Happened(Sent, Approval), "1", 9, "card-1", Now), "2", "403", TimeSpan.Zero, null, Now);
        var retried = NoticePlan.Retried(failed, Now.AddDays(1));
        Assert.Equal((false, Now.AddDays(1)), (retried.Notices[1].GivenUp, retried.Notices[1].Due));
        Assert.Equal(failed.Notices[0], retried.Notices[0]);
        var told = NoticePlan.Told(NoticePlan.Told(retried, "2", 9, "answer-1", Now), "1", 9, "card-1", Now);
        Assert.Equal(told.Notices, NoticePlan.Retried(told, Now.AddDays(2)).Notices);
    }

    [Fact]
    public void A_card_on_its_way_while_its_request_is_erased_is_put_right_and_its_failure_changes_nothing()
    {
        var erased = NoticePlan.Erased(NoticePlan.Claimed(Sent, "1", Now), null, Now);
        Assert.Empty(erased.Events);
        var arrived = NoticePlan.Told(erased, "1", shown: Sent.Revision, "card-1", Now);
        Assert.Equal(("card-1", Now, false), (arrived.Notices[0].ActivityId, arrived.Notices[0].Due, arrived.Notices[0].IsTold));
        var gone = NoticePlan.Erased(Sent, null, Now);
        Assert.Empty(gone.Notices);
        Assert.Same(gone, NoticePlan.Failed(gone, "1", "502", NoticePlan.GivenUpAfter, null, Now));
    }

    [Fact]
    public void Whoever_never_spoke_with_the_bot_is_waited_for_without_giving_up()
    {
        var document = Enumerable.Range(0, 200).Aggregate(Sent, (d, day) => NoticePlan.Waits(d, "1", "Unreachable", Now.AddDays(day)));
        Assert.False(document.Notices[0].GivenUp);
        Assert.True(document.Notices[0].Late);
        Assert.NotNull(document.Notices[0].Due);
    }

    [Fact]
    public void The_same_copy_is_kept_once()
    {
        var copied = NoticePlan.Copied(NoticePlan.Copied(Sent, NoticeKind.Card, Some.Jan.Id, "copy", Sent.Revision, Now), NoticeKind.Card, Some.Jan.Id, "copy", Sent.Revision, Now);
        Assert.Equal(2, copied.Notices.Length);
        Assert.True(copied.Notices[1].IsTold);
    }

    private static RequestDocument Happened(RequestDocument document, RequestEvent happened) => NoticePlan.Happened(document, [happened], Some.Jan.Id, Now);
}
