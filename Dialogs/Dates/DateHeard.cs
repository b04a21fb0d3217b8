namespace SamBot.Dialogs.Dates;

/// <summary>What a reader of dates found in a text.</summary>
/// <param name="Start">Where its words begin in the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="From">The day that is meant, or the first of several; null where only an end is named, or a length of time.</param>
/// <param name="To">The day on which it is over: 1 March of "until 1 March", the day in two weeks of "two weeks"; null where no end is named.</param>
public sealed record DateHeard(int Start, int End, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it is a day of the calendar. "31 February" is none.</summary>
    public bool IsReal => From is not null || To is not null;
}
