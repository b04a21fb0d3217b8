namespace SamBot.Cards;

/// <summary>A request, with what is kept beside it.</summary>
/// <param name="Known">The request.</param>
/// <param name="IsAnswerTold">Whether the answer reached the contact.</param>
/// <param name="PassedDay">The day that was promised for an answer and passed; null when none did.</param>
public sealed record OwnDataRequest(KnownRequest Known, bool IsAnswerTold, DateOnly? PassedDay);
