namespace SamBot.Playground.Store;

/// <summary>An activity that waits for the bot's answer.</summary>
internal sealed record Parcel(string ConversationId, string Id, string Json);
