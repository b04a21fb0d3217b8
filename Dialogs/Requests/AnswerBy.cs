namespace SamBot.Dialogs.Requests;

/// <summary>The day by which a contact may expect an answer.</summary>
public static class AnswerBy
{
    /// <summary>The last of this many working days (Monday to Friday) after the day of sending.</summary>
    public static DateOnly Of(DateOnly sent, int workingDays)
    {
        var day = sent;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
