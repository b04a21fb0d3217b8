using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>What is owed to whom, to the tick: waits, days, claims and copies at their limits.</summary>
public sealed class NoticePlanEdgeTests
{
    private static readonly DateTimeOffset Now = Some.Monday;
    private static readonly RequestDocument Sent = Happened(new() { Id = "r" }, new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch));
    private static readonly RequestDocument Decided = Happened(NoticePlan.Told(Sent, "1", 1, "card-1", Now), new RequestEvent.Approved(Some.Jan, Now, null));

    [Fact]
    public void Waits_double_from_two_seconds_to_a_quarter_of_an_hour() => Assert.Equal(
        [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900],
        Enumerable.Range(0, 15).Select(failures => NoticePlan.Wait(failures).TotalSeconds));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(3599, 3599)]
    [InlineData(3600, 3600)]
    [InlineData(3601, 3600)]
    [InlineData(-5, 2)]
    public void A_wait_that_the_channel_asks_for_counts_between_ours_and_an_hour(int asked, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), NoticePlan.Wait(TimeSpan.FromSeconds(asked), 0));

    [Fact]
    public void A_notice_is_late_at_exactly_a_day_and_given_up_at_exactly_thirty()
    {
        var failing = Fail(Decided, "2", Now);
        foreach (var (after, late, givenUp) in new[]
        {
            (NoticePlan.LateAfter - TimeSpan.FromTicks(1), false, false), (NoticePlan.LateAfter, true, false),
            (NoticePlan.GivenUpAfter - TimeSpan.FromTicks(1), true, false), (NoticePlan.GivenUpAfter, true, true),
        })
        {
            var notice = Fail(failing, "2", Now + after).Notices[1];
            Assert.Equal((late, givenUp), (notice.Late, notice.GivenUp));
            Assert.Equal(givenUp ? null : Now + after + (late ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(4)), notice.Due);
            Assert.Equal((2, Now), (notice.Attempts, notice.FailingSince));
        }

        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromDays(30)), (NoticePlan.LateAfter, NoticePlan.GivenUpAfter));
    }

    [Fact]
    public void The_chairs_card_is_owed_when_an_answer_fails_first_gets_late_or_is_given_up_and_not_in_between()
    {
        var shown = NoticePlan.Told(Decided, "1", Decided.Revision, "card-1", Now);
        var first = Fail(shown, "2", Now);
        Assert.Equal(shown.Revision + 1, first.Revision);
        Assert.Equal((false, Now), (first.Notices[0].IsTold, first.Notices[0].Due));
        Assert.Equal(first.Revision, Fail(first, "2", Now.AddSeconds(2)).Revision);
        var late = Fail(first, "2", Now.AddDays(1));
        Assert.Equal(first.Revision + 1, late.Revision);
        Assert.Equal(late.Revision, Fail(late, "2", Now.AddDays(2)).Revision);
        Assert.Equal(late.Revision + 1, Fail(late, "2", Now.AddDays(30)).Revision);
        Assert.Equal(first.Revision + 1, NoticePlan.Failed(first, "2", "403", TimeSpan.Zero, null, Now.AddSeconds(2)).Revision);
    }

    [Fact]
    public void A_card_that_fails_is_no_news_for_another_card()
    {
        var failed = Fail(Decided, "1", Now);
        Assert.Equal(Decided.Revision, failed.Revision);
        Assert.Equal(("502", 1, Now), (failed.Notices[0].LastError, failed.Notices[0].Attempts, failed.Notices[0].FailingSince));
        Assert.Equal(Decided.Notices[1], failed.Notices[1]);
    }

    [Fact]
    public void What_gets_through_forgets_its_failures_and_what_was_seen_stays_seen()
    {
        var told = NoticePlan.Told(NoticePlan.Claimed(Fail(Decided, "2", Now), "2", Now), "2", 9, null, Now);
        var notice = told.Notices[1];
        Assert.Equal((9, 0, null, null, null), (notice.Shown, notice.Attempts, notice.LastError, notice.FailingSince, notice.ClaimedUntil));
        Assert.Equal((false, false, null, null), (notice.Late, notice.GivenUp, notice.Due, notice.ActivityId));
        var again = NoticePlan.Told(told, "2", 3, "a", Now);
        Assert.Equal((9, "a"), (again.Notices[1].Shown, again.Notices[1].ActivityId));
        Assert.Equal("a", NoticePlan.Told(again, "2", 10, null, Now).Notices[1].ActivityId);
        Assert.Equal("b", NoticePlan.Told(again, "2", 10, "b", Now).Notices[1].ActivityId);
    }

    [Fact]
    public void A_card_that_was_shown_owes_no_other_card_and_an_answer_does()
    {
        Assert.Equal(Decided.Revision, NoticePlan.Told(Decided, "1", 9, "card-1", Now).Revision);
        var heard = NoticePlan.Told(NoticePlan.Told(Decided, "1", 9, "card-1", Now), "2", 9, "answer-1", Now.AddHours(1));
        Assert.Equal((Decided.Revision + 1, Now.AddHours(1)), (heard.Revision, heard.Notices[0].Due));
    }

    [Fact]
    public void The_answer_goes_first_and_only_what_is_due_and_not_passed_over_goes_at_all()
    {
        Assert.Equal("2", NoticePlan.Next(Decided, _ => false, Now)?.Id);
        Assert.Equal("1", NoticePlan.Next(Decided, n => n.Id == "2", Now)?.Id);
        Assert.Null(NoticePlan.Next(Decided, _ => true, Now));
        Assert.Null(NoticePlan.Next(Decided, _ => false, Now.AddTicks(-1)));
        Assert.Null(NoticePlan.Next(NoticePlan.Told(Sent, "1", 1, "card-1", Now), _ => false, Now.AddDays(1)));
    }

    [Fact]
    public void A_claim_holds_for_half_a_minute_and_somebody_looks_again_when_it_ends()
    {
        var claimed = NoticePlan.Claimed(Decided, "2", Now);
        Assert.Equal(Now.AddSeconds(30), claimed.Notices[1].ClaimedUntil);
        Assert.Equal(Now.AddSeconds(30), claimed.Notices[1].LookAt);
        Assert.Equal(Decided.Notices[0], claimed.Notices[0]);
        Assert.Equal(Now, Decided.Notices[1].LookAt);
        Assert.Equal(Now.AddHours(1), (claimed.Notices[1] with { Due = Now.AddHours(1) }).LookAt);
        Assert.Null((claimed.Notices[1] with { Due = null }).LookAt);
    }

    [Fact]
    public void Of_the_copies_in_one_chat_the_newest_five_are_kept_true()
    {
        var document = Enumerable.Range(1, NoticePlan.MostCopies).Aggregate(Sent, (d, n) => Copy(d, Some.Jan.Id, $"copy-{n}"));
        Assert.Equal(1 + 5, document.Notices.Length);
        var more = Copy(document, Some.Jan.Id, "copy-6");
        Assert.Equal([null, "copy-2", "copy-3", "copy-4", "copy-5", "copy-6"], more.Notices.Select(n => n.ActivityId));
        Assert.Equal(1 + 6, Copy(document, "deputy", "copy-6").Notices.Length);
        Assert.Equal(1 + 6, NoticePlan.Copied(document, NoticeKind.Receipt, Some.Jan.Id, "copy-6", 0, Now).Notices.Length);
        Assert.Equal(more.Notices.Length, more.Notices.Select(n => n.Id).Distinct().Count());
        Assert.Same(more, Copy(more, Some.Jan.Id, "copy-6"));
    }

    [Fact]
    public void A_copy_is_owed_what_it_does_not_show_yet()
    {
        Assert.Equal(Now, Assert.Single(NoticePlan.Copied(Sent, NoticeKind.Card, "x", "c", Sent.Revision - 1, Now).Notices, n => n.To == "x").Due);
        Assert.Null(Assert.Single(NoticePlan.Copied(Sent, NoticeKind.Card, "x", "c", Sent.Revision, Now).Notices, n => n.To == "x").Due);
    }

    [Fact]
    public void Whoever_can_be_reached_again_is_owed_at_once_what_they_were_not_told_and_nobody_else_is()
    {
        var late = Now.AddDays(40);
        var givenUp = Fail(Fail(Decided, "2", Now), "2", Now.AddDays(30));
        Assert.True(givenUp.Notices[1].GivenUp);
        Assert.Equal(givenUp.Notices[0], NoticePlan.Reachable(givenUp, Some.Carla.Id, late).Notices[0]);
        var revived = NoticePlan.Reachable(givenUp, Some.Carla.Id, late).Notices[1];
        Assert.Equal((false, false, 0, null, late), (revived.GivenUp, revived.Late, revived.Attempts, revived.FailingSince, revived.Due));

        var waiting = Fail(Decided, "2", Now);
        var sooner = NoticePlan.Reachable(waiting, Some.Carla.Id, Now.AddSeconds(1)).Notices[1];
        Assert.Equal((Now.AddSeconds(1), 1, Now), (sooner.Due, sooner.Attempts, sooner.FailingSince));
        Assert.Same(waiting, NoticePlan.Reachable(waiting, Some.Carla.Id, Now.AddSeconds(2)));
        Assert.Same(givenUp, NoticePlan.Reachable(givenUp, "somebody else", late));
        var told = NoticePlan.Told(Decided, "2", 9, "answer-1", Now);
        Assert.Same(told, NoticePlan.Reachable(told, Some.Carla.Id, late));
    }

    [Fact]
    public void The_chairs_card_says_that_the_contact_is_gone_as_long_as_it_matters_and_that_they_are_back()
    {
        var gone = NoticePlan.ContactAbsent(Sent, Now);
        Assert.Equal((true, Sent.Revision + 1, Telling.Absent), (gone.ContactAbsent, gone.Revision, NoticePlan.TellingOf(gone)));
        Assert.Same(gone, NoticePlan.ContactAbsent(gone, Now));
        Assert.True(NoticePlan.ContactAbsent(Decided, Now).ContactAbsent);
        var told = NoticePlan.Told(Decided, "2", 9, "answer-1", Now);
        Assert.Same(told, NoticePlan.ContactAbsent(told, Now));
        var withdrawn = Happened(Sent, new RequestEvent.Withdrawn(Some.Carla, Now));
        Assert.Same(withdrawn, NoticePlan.ContactAbsent(withdrawn, Now));

        Assert.Same(gone, NoticePlan.Reachable(gone, "somebody else", Now));
        var back = NoticePlan.Reachable(gone, Some.Carla.Id, Now);
        Assert.Equal((false, gone.Revision + 1), (back.ContactAbsent, back.Revision));
    }

    [Fact]
    public void A_decider_who_asks_for_a_card_is_owed_one_at_a_time()
    {
        Assert.Same(Sent, NoticePlan.Asked(Sent, Some.Jan.Id, Now));
        var shown = NoticePlan.Told(Sent, "1", 1, "card-1", Now);
        var asked = NoticePlan.Asked(shown, Some.Jan.Id, Now);
        Assert.Equal((Some.Jan.Id, NoticeKind.Card, null, Now), (asked.Notices[1].To, asked.Notices[1].Kind, asked.Notices[1].ActivityId, asked.Notices[1].Due));
        Assert.Same(asked, NoticePlan.Asked(asked, Some.Jan.Id, Now));
        Assert.Equal(3, NoticePlan.Asked(asked, "deputy", Now).Notices.Length);
    }

    [Fact]
    public void Whoever_never_spoke_with_the_bot_is_looked_at_every_quarter_of_an_hour_and_late_at_exactly_a_day()
    {
        var first = NoticePlan.Waits(NoticePlan.Claimed(Sent, "1", Now), "1", "Unreachable", Now).Notices[0];
        Assert.Equal((Now.AddMinutes(15), Now, false, null, 0), (first.Due, first.FailingSince, first.Late, first.ClaimedUntil, first.Attempts));
        Assert.NotEmpty(first.LastError!);
        var again = NoticePlan.Waits(Sent, "1", "Unreachable", Now);
        Assert.False(NoticePlan.Waits(again, "1", "Unreachable", Now.AddDays(1).AddTicks(-1)).Notices[0].Late);
        var late = NoticePlan.Waits(again, "1", "Unreachable", Now.AddDays(1)).Notices[0];
        Assert.Equal((true, Now), (late.Late, late.FailingSince));
    }

    [Fact]
    public void A_reply_is_owed_with_the_same_waits_and_given_up_after_the_same_time()
    {
        var first = NoticePlan.Owed(null, NoticePlan.GivenUpAfter, null, Now)!;
        Assert.Equal((1, Now.AddSeconds(2), Now), (first.Attempts, first.Due, first.FailingSince));
        var second = NoticePlan.Owed(first, NoticePlan.GivenUpAfter, null, first.Due)!;
        Assert.Equal((2, first.Due.AddSeconds(4), Now), (second.Attempts, second.Due, second.FailingSince));
        Assert.Equal(Now.AddSeconds(77), NoticePlan.Owed(null, NoticePlan.GivenUpAfter, TimeSpan.FromSeconds(77), Now)!.Due);
        Assert.Equal(Now.AddDays(1).AddTicks(-1).AddSeconds(4), NoticePlan.Owed(first, NoticePlan.GivenUpAfter, null, Now.AddDays(1).AddTicks(-1))!.Due);
        Assert.Equal(Now.AddDays(1).AddHours(1), NoticePlan.Owed(first, NoticePlan.GivenUpAfter, null, Now.AddDays(1))!.Due);
        Assert.NotNull(NoticePlan.Owed(first, NoticePlan.GivenUpAfter, null, Now.AddDays(30).AddTicks(-1)));
        Assert.Null(NoticePlan.Owed(first, NoticePlan.GivenUpAfter, null, Now.AddDays(30)));
        Assert.Equal(new OwedReply(1, Now.AddDays(2)), NoticePlan.Retried(second, Now.AddDays(2)));
        Assert.Equal(Now.AddSeconds(30), (first with { ClaimedUntil = Now.AddSeconds(30) }).LookAt);
        Assert.Equal(first.Due, (first with { ClaimedUntil = Now }).LookAt);
    }

    [Fact]
    public void Of_an_erased_request_only_the_places_of_its_cards_are_left_each_owed_the_truth()
    {
        var document = Copy(NoticePlan.Claimed(NoticePlan.Asked(Decided, "deputy", Now), "3", Now), "other", "copy");
        var erased = NoticePlan.Erased(document, null, Now.AddDays(400));
        Assert.Equal((true, "r", document.Revision + 1, 0), (erased.Erased, erased.Id, erased.Revision, erased.Events.Length));
        Assert.Equal(["1", "3", "4"], erased.Notices.Select(n => n.Id));
        Assert.All(erased.Notices, n => Assert.Equal((erased.Revision, Now.AddDays(400), false), (n.About, n.Due, n.IsTold)));
        Assert.Equal(Now.AddSeconds(30), erased.Notices[1].ClaimedUntil);
        Assert.Equal(document.Notices[0].Shown, erased.Notices[0].Shown);
        Assert.Same(erased, NoticePlan.Erased(erased, null, Now));
        Assert.DoesNotContain(Some.Carla.Name, System.Text.Json.JsonSerializer.Serialize(erased, DocumentJson.Stored.RequestDocument), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_owes_exactly_those_who_must_hear_of_it()
    {
        Assert.Equal(["Card chair/1"], Owed(Sent));
        Assert.Equal(["Card chair/1", "Answer contact/1"], Owed(Decided));
        Assert.Equal(["Card chair/1", "Answer contact/1"], Owed(Happened(Sent, new RequestEvent.Declined(Some.Jan, Now, DeclineReason.NoTimeNow, null))));
        var receipt = NoticePlan.Copied(NoticePlan.Told(Sent, "1", 1, "card-1", Now), NoticeKind.Receipt, Some.Carla.Id, "receipt", Sent.Revision, Now);
        Assert.Empty(Owed(receipt));
        Assert.Equal(["Card chair/1", "Receipt contact/1"], Owed(Happened(receipt, new RequestEvent.Withdrawn(Some.Carla, Now))));

        static IEnumerable<string> Owed(RequestDocument d) => d.Notices.Where(n => n.Due is not null).Select(n => $"{n.Kind} {n.To}");
    }

    [Fact]
    public void What_was_given_up_is_not_tried_again_for_something_new_and_what_waits_keeps_its_turn()
    {
        var givenUp = NoticePlan.Failed(Sent, "1", "403", TimeSpan.Zero, null, Now);
        var after = Happened(givenUp, new RequestEvent.Withdrawn(Some.Carla, Now)).Notices[0];
        Assert.Equal((true, null, false), (after.GivenUp, after.Due, after.IsTold));
        var waiting = Fail(Sent, "1", Now);
        Assert.Equal(Now.AddSeconds(2), NoticePlan.Happened(waiting, [new RequestEvent.Withdrawn(Some.Carla, Now)], Some.Jan.Id, Now.AddSeconds(1)).Notices[0].Due);
    }

    [Fact]
    public void A_notice_that_was_kept_with_an_empty_activity_names_none() =>
        Assert.Null(System.Text.Json.JsonSerializer.Deserialize(
            """{"id":"1","kind":"card","to":"c","activityId":""}""", DocumentJson.Stored.Notice)!.ActivityId);

    [Fact]
    public void How_far_the_telling_is_follows_from_the_answer_alone()
    {
        Assert.Equal(Telling.Waiting, NoticePlan.TellingOf(Sent));
        Assert.Equal(Telling.Waiting, NoticePlan.TellingOf(Decided));
        Assert.Equal(Telling.Waiting, NoticePlan.TellingOf(Fail(Decided, "1", Now)));
        Assert.Equal(Telling.Retrying, NoticePlan.TellingOf(Fail(Decided, "2", Now)));
        Assert.Equal(Telling.Late, NoticePlan.TellingOf(Fail(Fail(Decided, "2", Now), "2", Now.AddDays(1))));
        Assert.Equal(Telling.GivenUp, NoticePlan.TellingOf(NoticePlan.Failed(Decided, "2", "403", TimeSpan.Zero, null, Now)));
        Assert.Equal(Telling.Absent, NoticePlan.TellingOf(NoticePlan.ContactAbsent(NoticePlan.Failed(Decided, "2", "403", TimeSpan.Zero, null, Now), Now)));
        Assert.Equal(Telling.Told, NoticePlan.TellingOf(NoticePlan.Told(NoticePlan.ContactAbsent(Decided, Now), "2", 9, "a", Now)));
    }

    private static RequestDocument Happened(RequestDocument document, RequestEvent happened) => NoticePlan.Happened(document, [happened], Some.Jan.Id, Now);

    private static RequestDocument Fail(RequestDocument document, string id, DateTimeOffset at) => NoticePlan.Failed(document, id, "502", NoticePlan.GivenUpAfter, null, at);

    private static RequestDocument Copy(RequestDocument document, string to, string activityId) =>
        NoticePlan.Copied(document, NoticeKind.Card, to, activityId, document.Revision, Now);
}
