using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Turns;

/// <summary>Names what must be read before a turn can be planned.</summary>
public abstract record Need
{
    private Need()
    {
    }

    /// <summary>A person's conversation. IsOptional: an outage of the store counts as if there were none.</summary>
    public sealed record Conversation(string PersonId, bool IsOptional = false) : Need;

    /// <summary>A request.</summary>
    public sealed record Request(string RequestId) : Need;

    /// <summary>The request that has this reference, open or decided.</summary>
    public sealed record ReferredRequest(Reference Reference) : Need;

    /// <summary>The id of the person's own request that has this reference.</summary>
    public sealed record OwnRequest(string PersonId, Reference Reference) : Need;

    /// <summary>
    /// The id of the request whose card is this activity in the person's chat. IsOwn: among the person's own requests, otherwise among the open ones.
    /// </summary>
    public sealed record QuotedRequest(string PersonId, string ActivityId, bool IsOwn) : Need;

    /// <summary>The id of the request that was decided last, of those whose decision can still be undone.</summary>
    public sealed record HeldRequest : Need;

    /// <summary>A page of the requests that wait for a decision. Pages count from 1.</summary>
    public sealed record OpenRequests(int Page = 1) : Need;

    /// <summary>The requests that wait for a decision, as many as are searched for a contact's name.</summary>
    public sealed record OpenNames : Need;

    /// <summary>The requests that have these words, open or decided.</summary>
    public sealed record Search(string Text) : Need;

    /// <summary>A contact's own requests.</summary>
    public sealed record OwnRequests(string PersonId) : Need;

    /// <summary>What the contact of a request asked before it. An outage of the store counts as if there were nothing. It is read once.</summary>
    public sealed record EarlierRequests(KnownRequest Of) : Need;

    /// <summary>The files that came with a message.</summary>
    public sealed record Files(Func<Task<IReadOnlyList<FetchedFile>>> FetchAsync) : Need;

    /// <summary>The day that these words name, by somebody who speaks this language.</summary>
    public sealed record Date(string Words, Language Language) : Need;

    /// <summary>What the language model thinks of these answers. It is asked once.</summary>
    public sealed record SecondReading(ImmutableArray<(PitchQuestion Question, string Text)> Answers) : Need;

    /// <summary>A file put where the person wants it. It is put there once.</summary>
    public sealed record Upload(Func<Task<bool>> UploadAsync) : Need;

    /// <summary>All of a contact's requests, with everything that is kept with them.</summary>
    public sealed record OwnDocuments(string PersonId) : Need;
}
