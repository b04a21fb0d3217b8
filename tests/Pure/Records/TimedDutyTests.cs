using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>The promise to answer within five working days, as a duty that time brings.</summary>
public sealed class TimedDutyTests
{
    private static readonly TimedDuties Duties = new(Some.Foundation);

    [Theory]
    // Sent on Monday 23 November: promised until Monday 30 November, which ends at midnight in Amsterdam.
    [InlineData("2026-11-23T09:30:00Z", "2026-11-30T23:00:00Z")]
    // Late on Sunday in UTC is Monday in Amsterdam.
    [InlineData("2026-11-22T23:30:00Z", "2026-11-30T23:00:00Z")]
    // The promised day, Friday 26 March 2027, ends two hours before the clocks change; the next one is after it.
    [InlineData("2027-03-19T09:00:00Z", "2027-03-26T23:00:00Z")]
    [InlineData("2027-03-22T09:00:00Z", "2027-03-29T22:00:00Z")]
    [InlineData("2026-10-19T09:00:00Z", "2026-10-26T23:00:00Z")]
    public void The_promise_passes_when_its_last_day_is_over_where_the_foundation_is(string sent, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), Duties.DueAt(Sent(DateTimeOffset.Parse(sent, null))));

    [Fact]
    public void A_passed_promise_is_marked_once_and_the_deciders_cards_are_owed_again()
    {
        var told = Told(Sent(Some.Monday));
        var due = Duties.DueAt(told)!.Value;
        Assert.Same(told, Duties.Applied(told, Some.Jan.Id, due.AddTicks(-1)));

        var passed = Duties.Applied(told, Some.Jan.Id, due);
        Assert.True(Assert.IsType<MeetingRequest.Open>(passed.Request).IsOverdue);
        Assert.Equal(new RequestEvent.PromisePassed(Person.SamBot, due, new(2026, 11, 30)), passed.Events[^1]);
        Assert.All(passed.Notices.Where(n => n.Kind is NoticeKind.Card), n => Assert.Equal((false, due), (n.IsTold, n.Due)));

        Assert.Null(Duties.DueAt(passed));
        Assert.Same(passed, Duties.Applied(passed, Some.Jan.Id, due.AddYears(1).AddHours(12)));
    }

    [Fact]
    public void The_contact_hears_of_a_passed_promise_once_and_by_day()
    {
        var due = Duties.DueAt(Told(Sent(Some.Monday)))!.Value;
        var passed = Duties.Applied(Told(Sent(Some.Monday)), Some.Jan.Id, due);
        var delay = Assert.Single(passed.Notices, n => n.Kind is NoticeKind.Delay);
        // Midnight in Amsterdam passes; nine in the morning comes ten hours later in UTC.
        Assert.Equal((Some.Carla.Id, due.AddHours(9), false), (delay.To, delay.Due, delay.IsTold));
        Assert.Contains(Texts.In(Language.Dutch).DelayTitle, Views.Notice(passed, delay, Texts.In(Language.Dutch), Some.Foundation).Summary, StringComparison.Ordinal);

        // An attempt in the evening failed, and the next would be at night.
        var evening = passed with { Notices = passed.Notices.Replace(delay, delay with { Due = due.AddHours(21) }) };
        Assert.Equal(due.AddHours(33), Assert.Single(Duties.Applied(evening, Some.Jan.Id, due.AddHours(21)).Notices, n => n.Kind is NoticeKind.Delay).Due);

        var told = NoticePlan.Told(passed, delay.Id, passed.Revision, "delay", due.AddHours(9));
        Assert.Null(Assert.Single(told.Notices, n => n.Kind is NoticeKind.Delay).Due);
        var added = NoticePlan.Happened(told, [new RequestEvent.Added(Some.Carla, due.AddHours(10), "a", "x")], Some.Jan.Id, due.AddHours(10));
        Assert.Null(Assert.Single(added.Notices, n => n.Kind is NoticeKind.Delay).Due);
    }

    [Fact]
    public void A_contact_whose_request_is_answered_withdrawn_or_erased_in_between_does_not_hear_that_it_is_late()
    {
        var due = Duties.DueAt(Sent(Some.Monday))!.Value;
        var passed = Duties.Applied(Sent(Some.Monday), Some.Jan.Id, due);
        foreach (var end in new RequestEvent[] { new RequestEvent.Approved(Some.Jan, due), new RequestEvent.Declined(Some.Jan, due, DeclineReason.NoTimeNow), new RequestEvent.Withdrawn(Some.Carla, due) })
        {
            Assert.DoesNotContain(NoticePlan.Happened(passed, [end], Some.Jan.Id, due).Notices, n => n.Kind is NoticeKind.Delay);
        }

        Assert.DoesNotContain(NoticePlan.Erased(passed, null, due).Notices, n => n.Kind is NoticeKind.Delay);
    }

    [Theory]
    [InlineData("2026-11-30T23:00:00Z", "2026-12-01T08:00:00Z")]
    [InlineData("2026-12-01T07:59:59Z", "2026-12-01T08:00:00Z")]
    [InlineData("2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z")]
    [InlineData("2026-12-01T18:59:59Z", "2026-12-01T18:59:59Z")]
    [InlineData("2026-12-01T19:00:00Z", "2026-12-02T08:00:00Z")]
    // The clocks change on Sunday 28 March 2027, at two in the night.
    [InlineData("2027-03-27T20:00:00Z", "2027-03-28T07:00:00Z")]
    public void People_are_written_to_unasked_between_nine_and_eight(string at, string daytime) =>
        Assert.Equal(DateTimeOffset.Parse(daytime, null), Some.Foundation.Daytime(DateTimeOffset.Parse(at, null)));

    [Fact]
    public void A_day_that_has_passed_stays_when_the_settings_promise_another()
    {
        var passed = Duties.Applied(Sent(Some.Monday), Some.Jan.Id, Some.Monday.AddDays(8));
        foreach (var days in new[] { 1, 5, 30 })
        {
            var foundation = Some.Foundation with { AnswerWithinWorkingDays = days };
            var texts = Texts.In(Language.English);
            var (day, known) = (texts.Day(new(2026, 11, 30)), passed.ForCards!);
            Assert.Contains(day, CardText.Of(SummaryCard.Of(known, Telling.Waiting, [], texts, foundation).Card.ToElement()), StringComparison.Ordinal);
            Assert.Contains(day, CardText.Of(DeskCards.List([known], new(1, 1, [1]), 0, texts, foundation).Card.ToElement()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_request_that_was_decided_in_time_has_no_promise_left()
    {
        var decided = NoticePlan.Happened(Sent(Some.Monday), [new RequestEvent.Approved(Some.Jan, Some.Monday.AddDays(1), null)], Some.Jan.Id, Some.Monday.AddDays(1));
        Assert.Null(Duties.DueAt(decided));
    }

    [Fact]
    public void An_overdue_request_is_decided_as_any_other()
    {
        var overdue = Duties.Applied(Sent(Some.Monday), Some.Jan.Id, Some.Monday.AddMonths(1));
        var decision = MeetingRequest.Decide(overdue.Request, new RequestCommand.Approve(Some.Chair, null), Some.Moment());
        Assert.IsType<RequestEvent.Approved>(Assert.Single(decision.Events));
    }

    [Fact]
    public void The_promise_is_among_the_hints_of_an_open_request() =>
        Assert.Equal(Duties.DueAt(Told(Sent(Some.Monday))), new DocumentIndexes(null, Duties).Of(Told(Sent(Some.Monday))).DueAt);

    private static RequestDocument Sent(DateTimeOffset at) =>
        NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, at, Some.Pitch)], Some.Jan.Id, at);

    private static RequestDocument Told(RequestDocument document) =>
        document.Notices.Aggregate(document, (d, n) => NoticePlan.Told(d, n.Id, d.Revision, $"activity-{n.Id}", Some.Monday));
}
