namespace SamBot.Bot.Turns;

/// <summary>The result of a search for a request, by its reference or by its card.</summary>
/// <param name="RequestId">The request's id; null when there is none.</param>
public sealed record Found(string? RequestId);
