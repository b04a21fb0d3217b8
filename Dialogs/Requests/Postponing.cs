using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>
/// The rules of putting a request off. It stays open: it can be decided sooner, withdrawn, added to, or put off to another day. On its day it comes
/// back by itself.
/// </summary>
internal static class Postponing
{
    // The longest time for which a contact is left without a decision.
    private const int MostMonths = 12;

    /// <summary>The decision on putting an open request off.</summary>
    /// <param name="request">The request.</param>
    /// <param name="command">The command.</param>
    /// <param name="now">The time, which is not before any of the request's events, in UTC.</param>
    /// <param name="undoUntil">Until when it can be undone, UTC; null where it stands at once.</param>
    /// <param name="rules">The settings.</param>
    public static RequestDecision Decide(
        MeetingRequest.Open request, RequestCommand.Postpone command, DateTimeOffset now, DateTimeOffset? undoUntil, DeskRules rules)
    {
        var today = rules.Clock.DayOf(now);
        return (command.For is { } length ? DayAfter(today, length) : command.Until) switch
        {
            null => command.IsUnreal ? RequestRefusal.NoSuchDay : RequestRefusal.DayMissing,
            { } day when day <= today => RequestRefusal.DayPast,
            { } day when day > today.AddMonths(MostMonths) => RequestRefusal.DayTooFar,
            _ when command.Note?.Length > Limits.Note.Max || command.Text?.Length > Limits.Note.Max => RequestRefusal.NoteTooLong,
            { } day when request.Later is { } later && (later.Until, later.Note, later.Text) == (day, Words(command.Note), Words(command.Text)) =>
                RequestDecision.Nothing,
            { } day => new RequestEvent.Postponed(command.By.Person, now, day, rules.Clock.At(day, DeskRules.Morning), Words(command.Note))
            {
                UndoUntil = undoUntil,
                Text = Words(command.Text),
            },
        };
    }

    /// <summary>The request after it was put off, as it will be or as it is.</summary>
    public static MeetingRequest.Postponed Put(MeetingRequest.Open request, RequestEvent.Postponed e) =>
        new(request, e.By, e.At, e.Until, e.Back, e.Note) { Text = e.Text };

    /// <summary>The request that waits for its day.</summary>
    public static MeetingRequest.Open Waits(MeetingRequest.Postponed put) => put.Request with
    {
        Later = new Postponement(put.By, put.At, put.Until, put.Back, put.Note) { Text = put.Text },
        CameBack = null,
        IsOverdue = false,
        PassedDay = null,
    };

    /// <summary>The request on its day.</summary>
    public static MeetingRequest.Open Returns(MeetingRequest.Open request, DateTimeOffset at) => request with
    {
        Later = null,
        CameBack = request.Later,
        PromisedSince = at,
        IsOverdue = false,
        PassedDay = null,
    };

    private static DateOnly DayAfter(DateOnly today, PostponeFor length) => length switch
    {
        PostponeFor.TwoWeeks => today.AddDays(14),
        PostponeFor.Month    => today.AddMonths(1),
        _                    => today.AddMonths(3),
    };

    private static string? Words(string? note) => TextLimit.IsEmpty(note) ? null : note!.Trim();
}
