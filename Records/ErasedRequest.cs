using System.Text.Json.Serialization;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>What is left of a request whose contact was erased: no person and no word of theirs. Its reference follows from its id.</summary>
/// <param name="Outcome">The state in which it was.</param>
/// <param name="Day">The day of the decision or withdrawal, where the foundation is; of the erasure, when it still waited.</param>
public sealed record ErasedRequest(RequestState Outcome, DateOnly Day) : Extensible
{
    /// <summary>Whether it stays for as long as the request would have: what was decided is not undone by the contact who goes.</summary>
    [JsonIgnore]
    public bool IsDecided => Outcome is RequestState.Approved or RequestState.Declined or RequestState.Arranged;

    /// <summary>What is left of this request; null when nothing was sent in.</summary>
    public static ErasedRequest? Of(MeetingRequest request, Foundation foundation, DateTimeOffset now) => request switch
    {
        MeetingRequest.Approved r => new(RequestState.Approved, foundation.DayOf(r.At)),
        MeetingRequest.Arranged r => new(RequestState.Arranged, foundation.DayOf(r.At)),
        MeetingRequest.Declined r => new(RequestState.Declined, foundation.DayOf(r.At)),
        MeetingRequest.Withdrawn r => new(RequestState.Withdrawn, foundation.DayOf(r.At)),
        MeetingRequest.Lapsed r => new(RequestState.Lapsed, foundation.DayOf(r.At)),
        MeetingRequest.Open or MeetingRequest.Held => new(RequestState.Open, foundation.DayOf(now)),
        _ => null,
    };
}
