using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>One request, as it is stored: its events, and the notices that people must still get.</summary>
public sealed record RequestDocument : Extensible
{
    /// <summary>The shape's version.</summary>
    public int Schema { get; init; } = DocumentSchema.Current;

    /// <summary>The request's id.</summary>
    public required string Id { get; init; }

    /// <summary>The events, oldest first.</summary>
    public ImmutableArray<RequestEvent> Events { get => field.IsDefault ? [] : field; init; }

    /// <summary>A count that rises when the cards of the request are out of date.</summary>
    public int Revision { get; init; }

    /// <summary>The notices: the people who must be told or shown something, and how far that is.</summary>
    public ImmutableArray<Notice> Notices { get => field.IsDefault ? [] : field; init; }

    /// <summary>The links by which a decider may fetch its files now; null when there are none.</summary>
    public ImmutableArray<FileLink>? Links { get; init; }

    /// <summary>Whether the contact cannot be written to, because they removed or blocked the bot.</summary>
    public bool ContactAbsent { get; init; }

    /// <summary>Whether it was erased. Only the places of its cards are left, until these no longer show it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Erased { get; init; }

    /// <summary>What is left of it, when it was erased because its contact was; null when its time was over, and in documents from before.</summary>
    public ErasedRequest? Left { get; init; }

    /// <summary>The contact's id; null when nothing was sent in.</summary>
    [JsonIgnore]
    public string? ContactId => (Request as MeetingRequest.Submitted)?.Contact.Id;

    /// <summary>The request with its id; null when nothing was sent in, or when it was erased.</summary>
    [JsonIgnore]
    public KnownRequest? ForCards => Request is MeetingRequest.Submitted submitted ? new(Id, submitted) : null;

    /// <summary>The same as its contact knows it.</summary>
    [JsonIgnore]
    public KnownRequest? ForContact => ForCards?.ForContact();

    /// <summary>The request that the events made.</summary>
    [JsonIgnore]
    public MeetingRequest Request => MeetingRequest.From(Events);
}
