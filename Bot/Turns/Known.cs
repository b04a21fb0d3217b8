using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>What was read for a turn so far.</summary>
public sealed record Known
{
    /// <summary>Whether documents are read from the store, rather than taken as this process remembers them.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether this process has answered the same activity before.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>The person's conversation; null while it was not read.</summary>
    public Loaded<ConversationDocument>? Conversation { get; init; }

    /// <summary>The request that the turn is about; null while it was not read.</summary>
    public Loaded<RequestDocument>? Request { get; init; }

    /// <summary>What was found for a reference; null while nobody looked.</summary>
    public Found? Found { get; init; }

    /// <summary>The requests that are shown; null while they were not read.</summary>
    public Listing? Listing { get; init; }

    /// <summary>What an earlier attempt of this turn did to the request, and saved; null when there was none.</summary>
    public RequestStep? Done { get; init; }

    /// <summary>Whether some document is only remembered.</summary>
    public bool IsRemembered => Conversation is { IsFresh: false } || Request is { IsFresh: false };

    /// <summary>To read everything again, from the store.</summary>
    public Known Afresh => new() { Fresh = true, WasAnswered = WasAnswered, Done = Done };
}
