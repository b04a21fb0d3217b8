using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>
/// From stored bytes to documents. A document of an earlier schema is upgraded. A document that this instance cannot read is a value with its
/// reason, never an exception.
/// </summary>
/// <param name="upgrades">The steps from earlier schemas.</param>
public sealed class DocumentReader(DocumentUpgrades upgrades)
{
    private const string Foreign = "It is no document of this bot.";
    private const string Damaged = "It is damaged: something in one of its lists is not there.";

    /// <summary>The reader that knows this program's steps.</summary>
    public static DocumentReader Standard { get; } = new(DocumentUpgrades.All);

    /// <summary>Reads a conversation.</summary>
    /// <param name="content">The stored bytes.</param>
    /// <param name="fault">Why it cannot be read, in an operator's words and without anything that it says; null when it can.</param>
    /// <returns>The conversation; null when it cannot be read.</returns>
    public ConversationDocument? Conversation(ReadOnlySpan<byte> content, out string? fault) =>
        Read(DocumentKind.Conversation, content, DocumentJson.Stored.ConversationDocument, d => IsWhole(d.Intake) && AreWhole(d.Farewell?.Files), out fault);

    /// <summary>Reads a request; as a conversation is read.</summary>
    public RequestDocument? Request(ReadOnlySpan<byte> content, out string? fault) =>
        Read(DocumentKind.Request, content, DocumentJson.Stored.RequestDocument, IsWhole, out fault);

    /// <summary>Reads a file; as a conversation is read. Its content has the size that its line of JSON says.</summary>
    public FileDocument? File(ReadOnlySpan<byte> content, out string? fault)
    {
        var end = content.IndexOf((byte)'\n');
        var bytes = end < 0 ? [] : content[(end + 1)..].ToArray();
        var size = bytes.Length;
        var document = Read(
            DocumentKind.File, end < 0 ? content : content[..end], DocumentJson.Stored.FileDocument, d => IsWhole(d.File) && d.File.Bytes == size, out fault);
        return document is null ? null : document with { Content = bytes };
    }

    // The serializer lets nothing stand in a list. The events are what a request is, so an order of events that this instance does not know
    // throws here.
    private static bool IsWhole(RequestDocument document) =>
        document.Events.All(happened => happened is not null)
        && document.Notices.All(notice => notice is not null && int.TryParse(notice.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && document.Request is not null
        && (document.Links is not { } links || links.All(link => link is not null))
        && document.Events.All(happened => happened switch
        {
            RequestEvent.Submitted e => AreWhole(e.Pitch?.Files),
            RequestEvent.Added e => AreWhole(e.Files),
            _ => true,
        });

    private static bool AreWhole(ImmutableArray<SentFile>? files) => files is not { } some || some.All(IsWhole);

    private static bool IsWhole(SentFile? file) => file is { Id: not null, Name: not null };

    private static bool IsWhole(Offer? offer) =>
        offer is null || (offer.RequestIds.All(id => id is not null) && offer.Parts.All(part => part is not null) && AreWhole(offer.Files));

    private static bool IsWhole(IntakeState state) => IsWhole(state.Offer) && IsWholeDraft(state);

    private static bool IsWholeDraft(IntakeState state) => state is not IntakeState.Drafting { Draft: var draft }
        || (draft.Answers.Values.Concat(draft.Kept.Values).All(answer => answer is not null)
            && AreWhole(draft.Files)
            && (draft.Sources is null || draft.Sources.Values.All(source => source is not null))
            && (state is not IntakeState.ConfirmingRestart { Before: var before } || IsWholeDraft(before)));

    private T? Read<T>(DocumentKind kind, ReadOnlySpan<byte> content, JsonTypeInfo<T> type, Func<T, bool> isWhole, out string? fault)
        where T : class
    {
        try
        {
            var schema = DocumentSchema.Of(content);
            if (schema > upgrades.Current)
            {
                fault = $"It has schema {schema}, and this program knows {upgrades.Current} at most: "
                    + "a newer release wrote it, and it was left alone. Run that release on all instances.";
                return null;
            }

            var document = schema == upgrades.Current ? JsonSerializer.Deserialize(content, type) : Upgraded(kind, content, schema)?.Deserialize(type);
            fault = document is null ? Foreign : isWhole(document) ? null : Damaged;
            return fault is null ? document : null;
        }
        catch (JsonException e)
        {
            fault = e.LineNumber is null ? Foreign : $"It is no document of this bot, or damaged, at line {e.LineNumber + 1}, byte {e.BytePositionInLine}.";
        }
        catch (NotSupportedException)
        {
            fault = "It is no document of this bot: it says what nothing here is called.";
        }

        catch (InvalidOperationException unknown)
        {
            fault = unknown.Message;
        }

        return null;
    }

    private JsonObject? Upgraded(DocumentKind kind, ReadOnlySpan<byte> content, int schema)
    {
        var json = JsonNode.Parse(content) as JsonObject;
        try
        {
            if (json is not null)
            {
                upgrades.Upgrade(kind, json, schema);
            }

            return json;
        }
        catch (Exception e) when (e is not JsonException)
        {
            // A step finds something else than every document of its schema has.
            throw new JsonException($"It cannot be brought from schema {schema} to {upgrades.Current}.", e);
        }
    }
}
