using System.Text.Json;
using SamBot.Bot.Retention;

namespace SamBot.Bot.Storage;

/// <summary>The hints that a document calls for, from its bytes: the same that a turn writes with it.</summary>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
internal sealed class DocumentIndexes(RetentionPolicy? retention)
{
    /// <summary>Reads a document.</summary>
    /// <param name="key">Which.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="fault">Why it cannot be read, in an operator's words and without anything that it says; null when it can.</param>
    /// <returns>Its hints; null when it cannot be read.</returns>
    public DocumentIndex? Of(DocumentKey key, ReadOnlySpan<byte> content, out string? fault)
    {
        try
        {
            DocumentSchema.Check(key, content);
            fault = null;
            return key.Kind switch
            {
                DocumentKind.Conversation => Documents.Index(JsonSerializer.Deserialize(content, DocumentJson.Stored.ConversationDocument) ?? throw new JsonException(), retention),
                DocumentKind.Request => Documents.Index(JsonSerializer.Deserialize(content, DocumentJson.Stored.RequestDocument) ?? throw new JsonException(), retention),
                _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind of document that nobody can read."),
            };
        }
        catch (StoreUnavailableException newer)
        {
            fault = newer.Message;
        }
        catch (JsonException e)
        {
            fault = e.LineNumber is null ? "It is no document of this bot." : $"It is no document of this bot, or damaged, at line {e.LineNumber + 1}, byte {e.BytePositionInLine}.";
        }
        catch (NotSupportedException)
        {
            fault = "It is no document of this bot: it says what nothing here is called.";
        }

        return null;
    }
}
