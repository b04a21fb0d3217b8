namespace SamBot.Records;

/// <summary>A message that shows a request's card.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="Kind">The kind of card.</param>
/// <param name="Revision">The revision that it shows; 0 when that is unknown.</param>
public sealed record Copy(string RequestId, NoticeKind Kind, int Revision);
