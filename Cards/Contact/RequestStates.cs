using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>The state of a request, in words.</summary>
internal static class RequestStates
{
    /// <summary>The request with its state, on one line of a list.</summary>
    public static TextBlock Line(KnownRequest known, Texts t, Foundation foundation) =>
        Layout.Line($"**{known.Reference}** {PersonText.Escape(known.Title)}: {Of(known.Request, t, foundation)}");

    public static string Of(MeetingRequest.Submitted request, Texts t, Foundation foundation)
    {
        var (state, at) = request switch
        {
            MeetingRequest.Approved r => (RequestState.Approved, r.At),
            MeetingRequest.Declined r => (RequestState.Declined, r.At),
            MeetingRequest.Withdrawn r => (RequestState.Withdrawn, r.At),
            _ => (RequestState.Open, request.SubmittedAt),
        };
        var day = t.Day(foundation.DayOf(at));
        return state is RequestState.Declined && Wording.IsCandidate(request.Pitch) ? t.CandidateDeclinedState(day) : t.StateName(state, day);
    }
}
