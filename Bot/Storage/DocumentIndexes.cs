using System.Text.Json;
using SamBot.Bot.Retention;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Storage;

/// <summary>The hints that a document calls for: by them it is found again.</summary>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
internal sealed class DocumentIndexes(RetentionPolicy? retention)
{
    /// <summary>Of a conversation.</summary>
    public DocumentIndex Of(ConversationDocument document) => new() { DueAt = Earliest(document.Owed?.LookAt, retention?.EndOf(document)) };

    /// <summary>Of a request.</summary>
    public DocumentIndex Of(RequestDocument document)
    {
        var request = document.Request as MeetingRequest.Submitted;
        var due = document.Notices.Min(n => n.LookAt);
        return new()
        {
            ContactId = request?.Contact.Id,
            CreatedAt = request?.SubmittedAt,
            OpenSince = request is MeetingRequest.Open ? request.SubmittedAt : null,
            // What is erased and shown nowhere any more is removed at the next look.
            DueAt = document.Erased ? due ?? DateTimeOffset.UnixEpoch : Earliest(due, retention?.EndOf(document)),
        };
    }

    /// <summary>Of a document's bytes.</summary>
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
                DocumentKind.Conversation => Of(JsonSerializer.Deserialize(content, DocumentJson.Stored.ConversationDocument) ?? throw new JsonException()),
                DocumentKind.Request => Of(JsonSerializer.Deserialize(content, DocumentJson.Stored.RequestDocument) ?? throw new JsonException()),
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

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
