namespace SamBot.Playground.Store;

/// <summary>A conversation on Direct Line, with its token's expiry and the first user that the page named, if any.</summary>
internal sealed record DirectLineConversation(string Id, DateTimeOffset Expires, bool Started, string? User);
