using System.Text.Json.Nodes;

namespace SamBot.Playground.Store;

/// <summary>
/// One message of a transcript as it stands now. <c>Position</c> is its place; <c>Changed</c> numbers its last change over all
/// conversations, so that a page asks for what changed after the number it knows. <c>Hidden</c> ones are cleared away from the
/// panes, though the bot can still update them. <c>Note</c> says what went wrong with a message that was not delivered.
/// </summary>
internal sealed record Entry(
    string ConversationId, string Id, long Position, long Changed, bool FromBot, bool Hidden, bool Deleted, DeliveryState State, string? Note, JsonObject Activity);
