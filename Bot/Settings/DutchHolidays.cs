using System.Collections.Concurrent;
using System.Collections.Frozen;
using PublicHoliday;

namespace SamBot.Bot.Settings;

/// <summary>The public holidays of the Netherlands.</summary>
internal static class DutchHolidays
{
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Years = new();

    /// <summary>Whether a day is one.</summary>
    public static bool Has(DateOnly day) => Years.GetOrAdd(
        day.Year, static year => new DutchPublicHoliday().PublicHolidays(year).Select(DateOnly.FromDateTime).ToFrozenSet()).Contains(day);
}
