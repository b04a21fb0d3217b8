using SamBot.Bot.Speaking;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Applies the timed duties of one request, delivers its notices, each in its reader's language, and saves the result of each.
/// </summary>
public sealed partial class NoticeDelivery(
    Documents documents, Messenger messenger, HouseRules rules, Claims claims, TimeProvider time, ILogger<NoticeDelivery> logger)
{
    /// <summary>Delivers the notices that are due. A notice that fails never stops the next.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The request after that, or null when there is none that can be read; and whether there was nothing to do.</returns>
    public async Task<(RequestDocument? Document, bool WasIdle)> DeliverAsync(string requestId, CancellationToken cancellationToken)
    {
        HashSet<string> tried = [];
        while (true)
        {
            Notice? notice = null;
            // The notice is claimed in the same write in which it is chosen, so that only one of two instances delivers it.
            var document = await documents.ChangeRequestAsync(
                requestId,
                before =>
                {
                    var now = time.GetUtcNow();
                    var current = before is null ? null : rules.Duties.Applied(before, rules.Deciders.ChairId, now);
                    notice = current is null ? null : NoticePlan.Next(
                        current, n => tried.Contains(Name(n)) || claims.Holds($"{requestId}/{n.Id}", n.ClaimedUntil), now);
                    return notice is null ? current : NoticePlan.Claimed(current!, notice.Id, now);
                },
                cancellationToken);
            if (document is null || notice is null)
            {
                return (document, tried.Count == 0);
            }

            tried.Add(Name(notice));
            using var span = Telemetry.Start("delivery")?.SetTag("sambot.notice", notice.Kind.ToString());
            using var scope = logger.BeginScope(new KeyValuePair<string, object?>[] { new("RequestId", requestId) });
            var (became, isOutOfReach) = await DeliverAsync(document, notice, cancellationToken);
            var isMissed = became(document).Notices.Any(n => n.Id == notice.Id && n.GivenUp);
            if (isMissed)
            {
                await documents.ChangeConversationAsync(
                    notice.To, d => d is null or { Missed: true } ? d : d with { Missed = true }, cancellationToken);
            }

            var after = await documents.ChangeRequestAsync(requestId, d => d is null ? null : became(d), cancellationToken);
            LogIfNews(requestId, notice, after);
            if (isOutOfReach || isMissed)
            {
                await RetryIfBackAsync(requestId, notice.To, cancellationToken);
            }
        }
    }

    // The person may have come back, or written, while the notice was in hand. That told the request before the failure was saved, so look again.
    private async Task RetryIfBackAsync(string requestId, string personId, CancellationToken cancellationToken)
    {
        if ((await documents.ConversationAsync(personId, fresh: true, cancellationToken)).Document is { Absent: null, Missed: false })
        {
            await documents.ChangeRequestAsync(
                requestId, d => d is null ? null : NoticePlan.Reachable(d, personId, time.GetUtcNow()), cancellationToken);
        }
    }

    private static string Name(Notice notice) => $"{notice.Id}@{notice.About}";

    // Returns the change to the request as a function, so that it can be applied again after a conflict.
    private async Task<(Func<RequestDocument, RequestDocument> Became, bool IsOutOfReach)> DeliverAsync(
        RequestDocument document, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            // The work ends before the claim does, so that no other instance sends the same at the same time.
            var claim = document.Notices.First(n => n.Id == notice.Id).ClaimedUntil;
            return await time.WithinAsync(claims.Left(claim), stop => SayAsync(document, notice, stop), cancellationToken);
        }
        catch (TimeoutException e)
        {
            return Failed(ConnectorException.TooLate(e));
        }
        catch (ConnectorException e)
        {
            return Failed(e);
        }
        catch (Exception e) when (e is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogBroken(e, document.Id);
            return (d => NoticePlan.Failed(d, notice.Id, e.GetType().Name, NoticePlan.GivenUpAfter, null, time.GetUtcNow()), false);
        }

        (Func<RequestDocument, RequestDocument>, bool) Failed(ConnectorException e)
        {
            LogFailed(e.Status, e.Code, document.Id);
            var error = e.Code ?? e.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return (d => NoticePlan.Failed(d, notice.Id, error, e.TryFor, e.RetryAfter, time.GetUtcNow()), e.IsBlocked);
        }
    }

    private async Task<(Func<RequestDocument, RequestDocument> Became, bool IsOutOfReach)> SayAsync(
        RequestDocument document, Notice notice, CancellationToken cancellationToken)
    {
        var found = await messenger.ReaderAsync(notice.To, document, cancellationToken);
        if (found.Unreadable is not null)
        {
            // The store has logged which document that is, and what to do.
            return (d => NoticePlan.Waits(d, notice.Id, nameof(found.Unreadable), time.GetUtcNow()), false);
        }

        if (found.Document is not { } reader)
        {
            LogUnreachable(notice.To, document.Id);
            return document.Erased
                ? (d => NoticePlan.Failed(d, notice.Id, "Unknown", TimeSpan.Zero, null, time.GetUtcNow()), false)
                : (d => NoticePlan.Waits(d, notice.Id, "Unreachable", time.GetUtcNow()), true);
        }

        if (reader.Absent is not null)
        {
            // A card of an erased request must go also from the chat of somebody who is away for some days.
            var tryFor = document.Erased ? NoticePlan.GivenUpAfter : TimeSpan.Zero;
            return (d => NoticePlan.Failed(d, notice.Id, nameof(reader.Absent), tryFor, null, time.GetUtcNow()), true);
        }

        var canUpdate = Channels.CanUpdate(reader.Address.ChannelId);
        if (Resting.IsOn(reader, time.GetUtcNow()) && !(canUpdate && notice.ActivityId is not null) && !document.Erased)
        {
            return (d => Folded(d, notice, reader), false);
        }

        // On a channel that cannot update messages an old receipt or question stays as it is. Other notices are sent as new messages.
        if (!canUpdate && notice is { Kind: NoticeKind.Receipt or NoticeKind.Question, ActivityId: not null })
        {
            return (d => NoticePlan.Told(d, notice.Id, document.Revision, notice.ActivityId, time.GetUtcNow()), false);
        }

        var earlier = notice.Kind is NoticeKind.Card && Views.Judged(document) is { } judged ? await documents.EarlierAsync(judged, cancellationToken) : null;
        var message = Views.Notice(document, notice, rules.TextsOf(reader), rules.Foundation, earlier);
        var activityId = await messenger.SayAsync(reader, canUpdate ? notice.ActivityId : null, message, alert: true, cancellationToken);
        return (d => NoticePlan.Told(d, notice.Id, document.Revision, activityId, time.GetUtcNow()), false);
    }

    // A decider at rest is sent nothing. Who waits for the chair is told the day.
    private RequestDocument Folded(RequestDocument document, Notice notice, ConversationDocument reader)
    {
        var folded = Resting.Folded(document, notice.Id, reader.Rest!);
        return reader.Person.Id == rules.Deciders.ChairId ? Resting.Told(folded, reader.Rest!, rules.Deciders.ChairId, time.GetUtcNow()) : folded;
    }

    private void LogIfNews(string requestId, Notice before, RequestDocument? document)
    {
        var after = document?.Notices.FirstOrDefault(n => n.Id == before.Id);
        if (after is null)
        {
            Telemetry.Deliveries.Add(1, new("kind", before.Kind.ToString()), new("outcome", "waits"));
            return;
        }

        var isTold = after is { FailingSince: null };
        Telemetry.Deliveries.Add(1, new("kind", before.Kind.ToString()), new("outcome", isTold ? "told" : after is { GivenUp: true } ? "given up" : "failed"));
        if (after is { GivenUp: true } && !before.GivenUp)
        {
            LogGivenUp(after.Kind, requestId, after.LastError);
        }
        else if (after is { Late: true } && !before.Late)
        {
            LogLate(after.Kind, requestId, after.LastError);
        }
        else if (isTold)
        {
            LogTold(before.Kind, requestId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Told: {Kind} of request {RequestId}")]
    private partial void LogTold(NoticeKind kind, string requestId);

    [LoggerMessage(LogLevel.Error,
        "For a day now a notice ({Kind}) of request {RequestId} does not get through (last: {Code}). It is tried every hour. " +
        "See whether the channel and the bot's identity work (GET /health/ready), list what waits with 'notices list', " +
        "and have it tried at once with 'notices retry'")]
    private partial void LogLate(NoticeKind kind, string requestId, string? code);

    [LoggerMessage(LogLevel.Error,
        "A notice ({Kind}) for {Document} is given up (last: {Code}). It is tried again when that person is back, or with 'notices retry'")]
    private partial void LogGivenUp(NoticeKind kind, string document, string? code);

    [LoggerMessage(LogLevel.Error, "Delivering a notice of {Document} broke; it is tried again")]
    private partial void LogBroken(Exception exception, string document);

    [LoggerMessage(LogLevel.Warning,
        "{PersonId} cannot be written to yet, so request {RequestId} waits. " +
        "Install the app for them in the Teams admin centre or let them open the chat with the bot; else check Chair:AadObjectId and Chair:TenantId")]
    private partial void LogUnreachable(string personId, string requestId);

    [LoggerMessage(LogLevel.Warning,
        "A notice was not taken by the channel (status {Status}, code {Code}) for {Document}; if that may pass, it is tried again")]
    private partial void LogFailed(int? status, string? code, string document);
}
