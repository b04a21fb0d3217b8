namespace SamBot.Dialogs.Desk;

/// <summary>A reason why no rest was set.</summary>
public enum RestRefusal
{
    /// <summary>No day was understood.</summary>
    DayMissing,

    /// <summary>The calendar does not have that day.</summary>
    NoSuchDay,

    /// <summary>The day is today, or has passed.</summary>
    DayPast,

    /// <summary>The day is more than a year away.</summary>
    DayTooFar,
}
