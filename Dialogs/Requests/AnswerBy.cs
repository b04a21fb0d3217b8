namespace SamBot.Dialogs.Requests;

/// <summary>The day by which a contact may expect an answer. Working days are Monday to Friday, without holidays.</summary>
public static class AnswerBy
{
    /// <summary>The last of this many working days after the day of sending.</summary>
    /// <param name="sent">The day of sending.</param>
    /// <param name="workingDays">How many.</param>
    /// <param name="isHoliday">Whether a day is a holiday; null where there are none.</param>
    public static DateOnly Of(DateOnly sent, int workingDays, Func<DateOnly, bool>? isHoliday = null)
    {
        var day = sent;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day, isHoliday) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The working day before a day.</summary>
    public static DateOnly DayBefore(DateOnly day, Func<DateOnly, bool>? isHoliday = null)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorkingDay(day, isHoliday));
        return day;
    }

    private static bool IsWorkingDay(DateOnly day, Func<DateOnly, bool>? isHoliday) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && isHoliday?.Invoke(day) is not true;
}
