using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>The chair is reminded once, a working day before an answer is promised.</summary>
public sealed class ReminderTests
{
    private static readonly Foundation Reminding = Some.Foundation with { RemindsChair = true };
    private static readonly TimedDuties Duties = new(Reminding);

    [Theory]
    // Sent on Monday 23 November: promised by Monday 30, so it is Friday morning in Amsterdam.
    [InlineData("2026-11-23T09:30:00Z", "2026-11-27T08:00:00Z")]
    // Promised by Friday.
    [InlineData("2026-11-20T09:30:00Z", "2026-11-26T08:00:00Z")]
    // The clocks change on Sunday 28 March 2027: promised by Tuesday 30, the morning before is in summer time.
    [InlineData("2027-03-23T09:00:00Z", "2027-03-29T07:00:00Z")]
    public void It_is_due_on_the_morning_of_the_working_day_before(string sent, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), Duties.DueAt(Sent(DateTimeOffset.Parse(sent, null))));

    [Fact]
    public void Holidays_are_no_working_days()
    {
        var duties = new TimedDuties(Reminding with { IsHoliday = day => day is { Month: 12, Day: 25 or 26 } });
        // Sent on Monday 21 December: promised by Tuesday 29, and the working day before is Monday 28. From Friday 18 it is Monday 28 and Thursday 24.
        Assert.Equal(new DateTimeOffset(2026, 12, 28, 8, 0, 0, TimeSpan.Zero), duties.DueAt(Sent(new(2026, 12, 21, 9, 0, 0, TimeSpan.Zero))));
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero), duties.DueAt(Sent(new(2026, 12, 18, 9, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void It_is_sent_once_to_the_chair_alone_and_not_after_the_decision()
    {
        var sent = Sent(Some.Monday);
        var at = Duties.DueAt(sent)!.Value;
        Assert.Same(sent, Duties.Applied(sent, Some.Jan.Id, at.AddTicks(-1)));
        var reminded = Duties.Applied(sent, Some.Jan.Id, at);
        var notice = Assert.Single(reminded.Notices, n => n.Kind is NoticeKind.ChairReminder);
        Assert.Equal((Some.Jan.Id, at), (notice.To, notice.Due));
        Assert.Contains("maandag 30 november", CardText.Of(Views.Notice(reminded, notice, Texts.In(Language.Dutch), Reminding).Card.ToElement()), StringComparison.Ordinal);
        Assert.Same(reminded, Duties.Applied(reminded, Some.Jan.Id, at.AddHours(3)));
        Assert.DoesNotContain(
            NoticePlan.Happened(reminded, [new RequestEvent.Approved(Some.Jan, at)], Some.Jan.Id, at).Notices, n => n.Kind is NoticeKind.ChairReminder);
    }

    [Fact]
    public void Who_puts_it_off_is_reminded_again_of_the_new_day_and_of_none_that_has_passed()
    {
        var at = Duties.DueAt(Sent(Some.Monday))!.Value;
        var reminded = Duties.Applied(Sent(Some.Monday), Some.Jan.Id, at);
        var back = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var put = NoticePlan.Happened(reminded, [new RequestEvent.Postponed(Some.Jan, at, new(2027, 3, 1), back)], Some.Jan.Id, at);
        Assert.Equal(back, Duties.DueAt(put));
        Assert.Equal(new DateTimeOffset(2027, 3, 5, 8, 0, 0, TimeSpan.Zero), Duties.DueAt(Duties.Applied(put, Some.Jan.Id, back)));

        // The bot was down over the promised day.
        var late = Duties.Applied(Sent(Some.Monday), Some.Jan.Id, at.AddDays(10));
        Assert.DoesNotContain(late.Notices, n => n.Kind is NoticeKind.ChairReminder);
    }

    private static RequestDocument Sent(DateTimeOffset at) =>
        NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, at, Some.Pitch)], Some.Jan.Id, at);
}
