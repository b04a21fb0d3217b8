namespace SamBot.Playground.Store;

/// <summary>A conversation on Direct Line: when its token expires, and whom the page named first, if anybody.</summary>
internal sealed record DirectLineConversation(string Id, DateTimeOffset Expires, bool Started, string? User);
