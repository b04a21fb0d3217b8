using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>Something that time does to a request.</summary>
/// <param name="Name">What it is, for the log.</param>
/// <param name="DueAt">When it is due, UTC, as the request's events say; null when it is not, or was done.</param>
/// <param name="Happens">The event that it makes, from the time at which it is done.</param>
public sealed record TimedDuty(string Name, Func<RequestDocument, DateTimeOffset?> DueAt, Func<DateTimeOffset, RequestEvent> Happens);
