namespace SamBot.Dialogs;

/// <summary>The calendar and the clock of a place. Moments are in UTC, days and times of day are those of the place.</summary>
/// <param name="Zone">The place's time zone.</param>
public sealed record LocalClock(TimeZoneInfo Zone)
{
    /// <summary>The clock of UTC itself.</summary>
    public static LocalClock Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The time there at a moment.</summary>
    public DateTime TimeOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    /// <summary>The day there at a moment.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeOf(at));

    /// <summary>The moment of a time on a day. A time that the clock leaves out is the first one that there is.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
