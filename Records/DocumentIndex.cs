namespace SamBot.Records;

/// <summary>The hints by which a document is found again. Each save replaces them as a whole; times keep their full precision, not their offset.</summary>
public sealed record DocumentIndex
{
    /// <summary>No hints: found by its key only.</summary>
    public static DocumentIndex None { get; } = new();

    /// <summary>Whose request this is, for the listing of a contact's requests; ignored on other kinds.</summary>
    public string? ContactId { get; init; }

    /// <summary>Where the request stands among its contact's requests; without it, last. Ignored without <see cref="ContactId"/>.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Since when the request waits for a decision, for the listing of open requests; null when it does not. Ignored on other kinds.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>When something must be done about the document, for the listing of duties; null when nothing is. Any kind.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
