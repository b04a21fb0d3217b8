using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>All that is kept of one request: what happened, and what must still be told to whom.</summary>
public sealed record RequestDocument
{
    /// <summary>The shape's version.</summary>
    public int Schema { get; init; } = DocumentSchema.Current;

    /// <summary>The request's id.</summary>
    public required string Id { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<RequestEvent> Events { get => field.IsDefault ? [] : field; init; }

    /// <summary>Counts what can be seen of the request: it goes up when a card no longer shows the truth.</summary>
    public int Revision { get; init; }

    /// <summary>Who must be told or shown, and how far that is.</summary>
    public ImmutableArray<Notice> Notices { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether the contact cannot be written to: they removed or blocked the bot.</summary>
    public bool ContactAbsent { get; init; }

    /// <summary>Whether it was erased: only where its cards stand is left, until they no longer show it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Erased { get; init; }

    /// <summary>Members that a newer release wrote and this one does not know: they go along, so that a rolling upgrade loses nothing.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }
#pragma warning restore CA2227

    /// <summary>Who asks; null when nothing was sent in.</summary>
    [JsonIgnore]
    public string? ContactId => (Request as MeetingRequest.Submitted)?.Contact.Id;

    /// <summary>The request with its id; null when nothing was sent in, or when it was erased.</summary>
    [JsonIgnore]
    public KnownRequest? Known => Request is MeetingRequest.Submitted submitted ? new(Id, submitted) : null;

    /// <summary>The request that the events made.</summary>
    [JsonIgnore]
    public MeetingRequest Request => MeetingRequest.From(Events);
}
