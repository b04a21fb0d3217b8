using System.Globalization;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>
/// Everything that has a time, around the nights in which the clocks of Amsterdam change: 29 March 2026, 02:00 becomes 03:00, and 25 October
/// 2026, 03:00 becomes 02:00. Times are kept in UTC and only written in local time, so none that does not exist, or exists twice, is ever read.
/// </summary>
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "zaterdag 28 maart, 23:59")]
    [InlineData("2026-03-28T23:00:00Z", "zondag 29 maart, 00:00")]
    [InlineData("2026-03-29T00:59:59Z", "zondag 29 maart, 01:59")]
    [InlineData("2026-03-29T01:00:00Z", "zondag 29 maart, 03:00")]
    [InlineData("2026-03-29T21:59:59Z", "zondag 29 maart, 23:59")]
    [InlineData("2026-03-29T22:00:00Z", "maandag 30 maart, 00:00")]
    [InlineData("2026-10-24T21:59:59Z", "zaterdag 24 oktober, 23:59")]
    [InlineData("2026-10-24T22:00:00Z", "zondag 25 oktober, 00:00")]
    [InlineData("2026-10-25T00:59:59Z", "zondag 25 oktober, 02:59")]
    [InlineData("2026-10-25T01:00:00Z", "zondag 25 oktober, 02:00")]
    [InlineData("2026-10-25T01:59:59Z", "zondag 25 oktober, 02:59")]
    [InlineData("2026-10-25T02:00:00Z", "zondag 25 oktober, 03:00")]
    [InlineData("2026-10-25T22:59:59Z", "zondag 25 oktober, 23:59")]
    [InlineData("2026-10-25T23:00:00Z", "maandag 26 oktober, 00:00")]
    public void A_decision_is_written_with_the_day_and_time_that_the_clock_showed(string at, string written)
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, At("2026-03-02T09:00:00Z"));
        foreach (var decided in new MeetingRequest.Submitted[]
        {
            new MeetingRequest.Approved(open, Some.Jan, At(at), null), new MeetingRequest.Declined(open, Some.Jan, At(at), DeclineReason.NoTimeNow, null), new MeetingRequest.Withdrawn(open, At(at)),
        })
        {
            Assert.Contains(written, Text(SummaryCard.Of(new("r", decided), Telling.Told, [], Texts.In(Language.Dutch), Some.Foundation)), StringComparison.Ordinal);
        }
    }

    [Theory]
    // Sent on the Friday before, in the nights themselves, and on the Monday after; each within five working days.
    [InlineData("2026-03-27T23:30:00Z", "zaterdag 28 maart", "vrijdag 3 april")]
    [InlineData("2026-03-27T22:30:00Z", "vrijdag 27 maart", "vrijdag 3 april")]
    [InlineData("2026-03-29T00:59:59Z", "zondag 29 maart", "vrijdag 3 april")]
    [InlineData("2026-03-29T01:00:00Z", "zondag 29 maart", "vrijdag 3 april")]
    [InlineData("2026-03-29T21:59:59Z", "zondag 29 maart", "vrijdag 3 april")]
    [InlineData("2026-03-29T22:00:00Z", "maandag 30 maart", "maandag 6 april")]
    [InlineData("2026-10-23T21:59:59Z", "vrijdag 23 oktober", "vrijdag 30 oktober")]
    [InlineData("2026-10-25T00:59:59Z", "zondag 25 oktober", "vrijdag 30 oktober")]
    [InlineData("2026-10-25T01:30:00Z", "zondag 25 oktober", "vrijdag 30 oktober")]
    [InlineData("2026-10-25T22:59:59Z", "zondag 25 oktober", "vrijdag 30 oktober")]
    [InlineData("2026-10-25T23:00:00Z", "maandag 26 oktober", "maandag 2 november")]
    public void The_answer_is_promised_for_the_same_day_to_the_contact_and_the_chair(string sentAt, string sent, string answerBy)
    {
        var known = new KnownRequest("r", new MeetingRequest.Open(Some.Carla, Some.Pitch, At(sentAt)));
        var (texts, sentDay) = (Texts.In(Language.Dutch), Some.Foundation.DayOf(At(sentAt)));
        Assert.Equal((sent, answerBy), (texts.Day(sentDay), texts.Day(AnswerBy.Of(sentDay, 5))));
        Assert.Contains(answerBy, Text(ContactRequestCards.Of(known, texts, Some.Foundation)), StringComparison.Ordinal);
        Assert.Contains(answerBy, Text(SummaryCard.Of(known, Telling.Waiting, [], texts, Some.Foundation)), StringComparison.Ordinal);
        Assert.Contains(sent, Text(DeskCards.List([known], new(1, 1, [1]), 0, texts, Some.Foundation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-28T12:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z")]
    public void No_time_is_written_that_no_clock_showed_and_no_day_comes_back(string from)
    {
        var (zone, day) = (Some.Foundation.TimeZone, default(DateOnly));
        for (var at = At(from); at < At(from).AddHours(36); at += TimeSpan.FromMinutes(1))
        {
            Assert.False(zone.IsInvalidTime(Some.Foundation.LocalTime(at)), $"{at:O}");
            Assert.True(Some.Foundation.DayOf(at) >= day, $"{at:O}");
            day = Some.Foundation.DayOf(at);
        }
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z")]
    [InlineData("2026-10-25T00:59:59Z")]
    [InlineData("2026-10-25T01:59:59Z")]
    public void What_failed_a_second_before_the_change_is_tried_again_after_two_seconds_and_not_an_hour(string at)
    {
        var sent = NoticePlan.Happened(new RequestDocument { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, At(at), Some.Pitch)], Some.Jan.Id, At(at));
        var failed = NoticePlan.Failed(sent, "1", "502", NoticePlan.GivenUpAfter, null, At(at));
        Assert.Equal(At(at).AddSeconds(2), failed.Notices[0].Due);
        Assert.Equal(TimeSpan.Zero, failed.Notices[0].Due!.Value.Offset);
        // Whatever the offset that it came with, it is the same instant in the store.
        var local = TimeZoneInfo.ConvertTime(At(at), Some.Foundation.TimeZone);
        Assert.Equal(failed.Notices[0].Due, NoticePlan.Failed(sent, "1", "502", NoticePlan.GivenUpAfter, null, local).Notices[0].Due);
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

    private static string Text(Message message) => CardText.Of(message.Card.In(CardDialect.Universal).ToElement());
}
