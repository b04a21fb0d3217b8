namespace SamBot.Records;

/// <summary>The hints by which a document is found again. Each save replaces all of them. Times keep their full precision, but not their offset.</summary>
public sealed record DocumentIndex
{
    /// <summary>No hints. The document is found only by its key.</summary>
    public static DocumentIndex None { get; } = new();

    /// <summary>The id of the request's contact, for the listing of a contact's requests. Ignored on other kinds.</summary>
    public string? ContactId { get; init; }

    /// <summary>
    /// The time that sorts the request among its contact's requests; without it the request is last. Ignored without <see cref="ContactId"/>.
    /// </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Since when the request waits for a decision, for the listing of open requests; null when it does not wait. Ignored on other kinds.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>The request's short name, for the look-up by it; null when there is nothing to find. Ignored on other kinds.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The words by which the request is found, each lower case and of letters and digits only, joined with spaces; null when there are none. Ignored
    /// on other kinds.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>The instant at which the document is due, for the listing of duties; null when it is not. Any kind may have it.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
