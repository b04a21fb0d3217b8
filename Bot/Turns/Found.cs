namespace SamBot.Bot.Turns;

/// <summary>The result of a search for a request's reference.</summary>
/// <param name="RequestId">The request's id; null when no request has that reference.</param>
public sealed record Found(string? RequestId);
