using System.Text.Json.Nodes;

namespace SamBot.Playground.Channel;

/// <summary>An event that open pages must get at once. Without a body it means that the transcript changed and must be read again.</summary>
internal sealed record LiveEvent(string ConversationId, string Name, JsonObject? Body)
{
    public const string Entry = "entry";
    public const string Typing = "typing";
    public const string Turn = "turn";
    public const string Undelivered = "undelivered";
}
