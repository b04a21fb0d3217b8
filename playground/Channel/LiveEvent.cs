using System.Text.Json.Nodes;

namespace SamBot.Playground.Channel;

/// <summary>Something that open pages want to hear at once. Without a body: the transcript changed, look it up.</summary>
internal sealed record LiveEvent(string ConversationId, string Name, JsonObject? Body)
{
    public const string Entry = "entry";
    public const string Typing = "typing";
    public const string Turn = "turn";
    public const string Undelivered = "undelivered";
}
