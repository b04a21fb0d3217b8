using System.Text.Json.Nodes;

namespace SamBot.Records;

/// <summary>
/// One step, from a schema to the next. It changes a document that was parsed and not read yet, and it knows nothing of today's types: it must
/// do the same for ever. It keeps members that it does not know.
/// </summary>
/// <param name="Conversation">The change to a conversation; null when there is none.</param>
/// <param name="Request">The change to a request; null when there is none.</param>
public sealed record DocumentUpgrade(Action<JsonObject>? Conversation = null, Action<JsonObject>? Request = null);
