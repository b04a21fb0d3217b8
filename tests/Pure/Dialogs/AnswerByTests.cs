using FsCheck.Xunit;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class AnswerByTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Property]
    public void The_answer_is_promised_on_a_working_day_with_as_many_working_days_since_as_were_promised(ushort day, byte promised)
    {
        var (sent, workingDays) = (Monday.AddDays(day), promised % 60);
        var by = AnswerBy.Of(sent, workingDays);
        var since = Enumerable.Range(1, by.DayNumber - sent.DayNumber).Select(n => sent.AddDays(n)).Count(IsWorkingDay);
        Assert.Equal(workingDays, since);
        Assert.True(workingDays == 0 ? by == sent : IsWorkingDay(by));
    }

    [Fact]
    public void From_each_day_of_the_week_the_next_working_day_follows() => Assert.Equal(
        [1, 2, 3, 4, 7, 7, 7],
        Enumerable.Range(0, 7).Select(n => AnswerBy.Of(Monday.AddDays(n), 1).DayNumber - Monday.DayNumber));

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
