using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SamBot.Records;

/// <summary>From stored bytes to documents. What this instance cannot read is a value with its reason, never an exception.</summary>
public static class DocumentReader
{
    /// <summary>Reads a conversation.</summary>
    /// <param name="content">The stored bytes.</param>
    /// <param name="fault">Why it cannot be read, in an operator's words and without anything that it says; null when it can.</param>
    /// <returns>The conversation; null when it cannot be read.</returns>
    public static ConversationDocument? Conversation(ReadOnlySpan<byte> content, out string? fault) =>
        Read(content, DocumentJson.Stored.ConversationDocument, out fault);

    /// <summary>Reads a request; as a conversation is read.</summary>
    public static RequestDocument? Request(ReadOnlySpan<byte> content, out string? fault)
    {
        var document = Read(content, DocumentJson.Stored.RequestDocument, out fault);
        try
        {
            // The events are what it is: an order of events that this instance does not know is unreadable as well.
            _ = document?.Request;
            return document;
        }
        catch (InvalidOperationException unknown)
        {
            fault = unknown.Message;
            return null;
        }
    }

    private static T? Read<T>(ReadOnlySpan<byte> content, JsonTypeInfo<T> type, out string? fault)
        where T : class
    {
        try
        {
            if (DocumentSchema.Of(content) is > DocumentSchema.Current and var schema)
            {
                fault = $"It has schema {schema}, and this program knows {DocumentSchema.Current} at most: a newer release wrote it, and it was left alone. Run that release on all instances.";
                return null;
            }

            var document = JsonSerializer.Deserialize(content, type);
            fault = document is null ? "It is no document of this bot." : null;
            return document;
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
