using System.Text.Json.Nodes;

namespace SamBot.Records;

/// <summary>
/// The table of steps by which documents of earlier schemas become documents of this program's. A document is upgraded where it is read; its
/// next save writes the new schema. The table only grows, because a document that nobody changes keeps its schema for ever.
/// </summary>
/// <param name="steps">The first leads from schema 1 to 2, the second from 2 to 3, and so on.</param>
public sealed class DocumentUpgrades(params DocumentUpgrade[] steps)
{
    private const int First = 1;

    /// <summary>The steps of this program. There was no reason for one yet.</summary>
    public static DocumentUpgrades All { get; } = new();

    /// <summary>The schema to which the last step leads.</summary>
    public int Current => First + steps.Length;

    /// <summary>Brings a document to <see cref="Current"/>, and has it say so.</summary>
    /// <param name="kind">The document's kind.</param>
    /// <param name="json">The document. It is changed in place.</param>
    /// <param name="from">Its schema; a document that says none has the first.</param>
    public void Upgrade(DocumentKind kind, JsonObject json, int from)
    {
        ArgumentNullException.ThrowIfNull(json);
        foreach (var step in steps.Skip(Math.Max(from, First) - First))
        {
            var change = kind is DocumentKind.Request ? step.Request : step.Conversation;
            change?.Invoke(json);
        }

        json["schema"] = Current;
    }
}
