namespace SamBot.Records;

/// <summary>A message that shows a request's card.</summary>
/// <param name="RequestId">Which request.</param>
/// <param name="Kind">Which card.</param>
/// <param name="Revision">The revision that it shows; 0 when nobody knows.</param>
public sealed record Copy(string RequestId, NoticeKind Kind, int Revision);
