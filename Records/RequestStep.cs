using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Records;

/// <summary>
/// A step on a request. All commands go through it, whether a button was pressed or a text was typed or sent in: decide, evolve, and add notices.
/// </summary>
/// <param name="Document">The request after the step; null when there is none for this person.</param>
/// <param name="Decision">The events and refusals.</param>
/// <param name="IsSaved">Whether it changed, so that it must be saved.</param>
public sealed record RequestStep(RequestDocument? Document, RequestDecision Decision, bool IsSaved)
{
    /// <summary>There is no such request.</summary>
    public static RequestStep NoSuchRequest { get; } = new(null, RequestRefusal.NoSuchRequest, IsSaved: false);

    /// <summary>Whether something was decided about it.</summary>
    public bool Decides => !Decision.Events.IsEmpty;

    /// <summary>Takes the step.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="before">The request as it was read; null when there is none.</param>
    /// <param name="command">The command; null to only look.</param>
    /// <param name="card">The decider's card that was pressed, as person and activity. It is kept up to date from now on. Null when none was pressed.</param>
    /// <param name="rules">The settings.</param>
    /// <param name="now">The present time, UTC.</param>
    public static RequestStep Of(
        string requestId, RequestDocument? before, RequestCommand? command, (string PersonId, string ActivityId)? card, HouseRules rules, DateTimeOffset now)
    {
        if (before is { Erased: true })
        {
            return NoSuchRequest;
        }

        var document = before ?? new RequestDocument { Id = requestId };
        var decision = command is null ? RequestDecision.Nothing : MeetingRequest.Decide(document.Request, command, new Moment(now, default), rules.Desk);
        var after = NoticePlan.Happened(document, decision.Events, rules.Deciders.ChairId, now);
        if (card is var (personId, activityId) && after.Events.Length > 0)
        {
            after = NoticePlan.Copied(after, NoticeKind.Card, personId, activityId, shown: 0, now);
        }

        return new(after.Events.IsEmpty ? null : after, decision, IsSaved: !ReferenceEquals(after, document));
    }

    /// <summary>Whether this can be a request's id at all. A button may send any text.</summary>
    public static bool IsId(string? requestId) => requestId is { Length: > 0 and <= 64 } && requestId.All(char.IsAsciiLetterOrDigit);
}
