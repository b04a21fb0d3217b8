using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>Something that time does to a request.</summary>
/// <param name="DueAt">The instant at which it is due by the request's events, UTC; null when it is not, or was done.</param>
/// <param name="Happens">The event that it makes, from the request and the time at which it is done.</param>
public sealed record TimedDuty(Func<RequestDocument, DateTimeOffset?> DueAt, Func<RequestDocument, DateTimeOffset, RequestEvent> Happens);
