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
        Assert.All(passed.Notices, n => Assert.Equal((false, due), (n.IsTold, n.Due)));

        Assert.Null(Duties.DueAt(passed));
        Assert.Same(passed, Duties.Applied(passed, Some.Jan.Id, due.AddYears(1)));
    }

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
            Assert.Contains(day, CardText.Of(DeskCards.List([known], false, 0, texts, foundation).Card.ToElement()), StringComparison.Ordinal);
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
