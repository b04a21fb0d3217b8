using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>The state of a request, in words.</summary>
internal static class RequestStates
{
    /// <summary>The request with its state, on one line of a list.</summary>
    public static TextBlock Line(KnownRequest known, Texts t, Foundation foundation) => Layout.Line(Text(known, t, foundation));

    /// <summary>The same as Markdown.</summary>
    public static string Text(KnownRequest known, Texts t, Foundation foundation) =>
        $"**{known.Reference}** {PersonText.Escape(known.Title)}: {Of(known.Request, t, foundation)}";

    public static string Of(MeetingRequest.Submitted request, Texts t, Foundation foundation) => request switch
    {
        MeetingRequest.Open { Asked: { } asked } => t.StateAsked(Day(asked.At, t, foundation)),
        MeetingRequest.Open { IsOverdue: true } r => t.StateLate(Day(r.SubmittedAt, t, foundation), t.Day(foundation.AnswerDay(r))),
        MeetingRequest.Open { Later: { } later } r =>
            t.StatePostponed(Day(r.SubmittedAt, t, foundation), t.DayInFull(later.Until), t.Day(foundation.AnswerDay(r))),
        MeetingRequest.Open r      => t.StateWaits(Day(r.SubmittedAt, t, foundation), t.Day(foundation.AnswerDay(r))),
        MeetingRequest.Approved r  => t.StateName(RequestState.Approved, Day(r.At, t, foundation)),
        MeetingRequest.Declined r when Wording.IsCandidate(r.Pitch) => t.CandidateDeclinedState(Day(r.At, t, foundation)),
        MeetingRequest.Declined r  => t.StateName(RequestState.Declined, Day(r.At, t, foundation)),
        MeetingRequest.Withdrawn r => t.StateName(RequestState.Withdrawn, Day(r.At, t, foundation)),
        MeetingRequest.Arranged r  => t.StateName(RequestState.Arranged, Day(r.At, t, foundation)),
        MeetingRequest.Lapsed r    => t.StateName(RequestState.Lapsed, Day(r.At, t, foundation)),
        _ => throw new InvalidOperationException($"No words for {request.GetType().Name}."),
    };

    private static string Day(DateTimeOffset at, Texts t, Foundation foundation) => t.Day(foundation.DayOf(at));
}
