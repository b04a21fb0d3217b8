using System.Collections.Immutable;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>What the texts need to know of the foundation.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Goals">What it works for, in the order in which they are shown.</param>
/// <param name="PrivacyContact">Whom to ask about one's data: an address, or a sentence.</param>
/// <param name="TimeZone">In which days and times are written.</param>
/// <param name="AnswerWithinWorkingDays">Within how many working days a contact is promised an answer.</param>
public sealed record Foundation(string Name, ImmutableArray<Goal> Goals, string PrivacyContact, TimeZoneInfo TimeZone, int AnswerWithinWorkingDays)
{
    /// <summary>A goal's name; its id when the settings no longer have it.</summary>
    public string GoalName(string id, Language language) => Goals.FirstOrDefault(g => g.Id == id)?.In(language) ?? id;

    /// <summary>The day at a moment, where the foundation is.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalTime(at));

    /// <summary>The time at a moment, where the foundation is.</summary>
    public DateTime LocalTime(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZone).DateTime;
}
