using System.Text.Json.Nodes;

namespace SamBot.Playground.Store;

/// <summary>
/// One message of a transcript in its present form. <c>Position</c> is its place. <c>Changed</c> is the number of its last change, counted over all
/// conversations, so that a page can ask for the changes after the number that it knows. <c>Hidden</c> messages are cleared from the panes, but
/// the bot can still update them. <c>Note</c> says why a message was not delivered.
/// </summary>
internal sealed record Entry(
    string ConversationId, string Id, long Position, long Changed, bool FromBot, bool Hidden, bool Deleted,
    DeliveryState State, string? Note, JsonObject Activity);
