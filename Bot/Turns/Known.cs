using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs.Pitches;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>The documents and findings that were read for a turn so far.</summary>
public sealed record Known
{
    /// <summary>Whether documents are read from the store, rather than taken from this process's copies.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether this process has answered the same activity before.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>The person's conversation; null until it is read.</summary>
    public Loaded<ConversationDocument>? Conversation { get; init; }

    /// <summary>The request that the turn is about; null until it is read.</summary>
    public Loaded<RequestDocument>? Request { get; init; }

    /// <summary>The result of the search for a request; null until the search is done.</summary>
    public Found? Found { get; init; }

    /// <summary>The result of the search for the open request whose card a decider quotes; null until the search is done.</summary>
    public Found? Quoted { get; init; }

    /// <summary>The open requests that a decider may name by their contacts; null until they are read.</summary>
    public Listing? Named { get; init; }

    /// <summary>The requests that were looked for; null until they are.</summary>
    public Listing? Sought { get; init; }

    /// <summary>The requests that are shown; null until they are read.</summary>
    public Listing? Listing { get; init; }

    /// <summary>What the contact of the request asked before; null until it is read. It is read once.</summary>
    public EarlierRequests? Earlier { get; init; }

    /// <summary>All of the contact's requests as they are kept; null until they are read.</summary>
    public OwnRequests? Own { get; init; }

    /// <summary>The files that came with the message; null until they are fetched. They are fetched once.</summary>
    public IReadOnlyList<FetchedFile>? Files { get; init; }

    /// <summary>The result of reading a day from what was typed; null until it is read.</summary>
    public FoundDate? Date { get; init; }

    /// <summary>What the language model thinks of the answers, without those that it did not read; null until it was asked. It is asked once.</summary>
    public ImmutableArray<SecondReading>? Second { get; init; }

    /// <summary>Whether the file was put where the person wants it; null until that was tried. It is tried once.</summary>
    public bool? IsUploaded { get; init; }

    /// <summary>The step that an earlier attempt of this turn took on the request, and saved; null when there was none.</summary>
    public RequestStep? SavedStep { get; init; }

    /// <summary>Whether a document comes from this process's copies.</summary>
    public bool IsRemembered => Conversation is { IsFresh: false } || Request is { IsFresh: false };

    /// <summary>A start for reading everything again, from the store.</summary>
    public Known Afresh => new()
    {
        Fresh = true,
        WasAnswered = WasAnswered,
        Earlier = Earlier,
        Files = Files,
        Date = Date,
        Second = Second,
        IsUploaded = IsUploaded,
    };

    /// <summary>The same after a conflict. A request that was decided is no longer found among the open ones, so the search is not made again.</summary>
    /// <param name="saved">The step that this attempt saved; null when it saved none.</param>
    public Known AfterConflict(RequestStep? saved) => (saved ?? SavedStep) is not { } step
        ? Afresh
        : Afresh with { SavedStep = step, Found = Found, Quoted = Quoted, Named = Named, Listing = Listing };
}
