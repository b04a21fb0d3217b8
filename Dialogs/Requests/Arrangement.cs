namespace SamBot.Dialogs.Requests;

/// <summary>
/// What the chair gives instead of a talk. It closes the request and takes no minute of the calendar. To add one: a value here, and its texts
/// (<c>Arrange</c>, <c>ArrangedTitle</c>, <c>ArrangedBody</c>, <c>ArrangedNext</c>, <c>DecidedArranged</c>) in each language.
/// </summary>
public enum Arrangement
{
    /// <summary>An answer in writing, in the chair's own words.</summary>
    WrittenAnswer,

    /// <summary>A place on the agenda of a network meeting.</summary>
    NetworkMeeting,

    /// <summary>A place on the list of ideas for products.</summary>
    ProductIdeas,

    /// <summary>An introduction to somebody, who is named.</summary>
    Introduction,

    /// <summary>Somebody else takes it over: a deputy or a colleague, who is named.</summary>
    Referral,
}
