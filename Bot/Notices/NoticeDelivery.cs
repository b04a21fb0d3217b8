using SamBot.Bot.Protocol;
using SamBot.Bot.Settings;
using SamBot.Bot.Storage;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Notices;

/// <summary>Delivers what one document owes, each notice in its reader's language, and writes down what became of it.</summary>
public sealed partial class NoticeDelivery(
    Documents documents, NoticeSpeaker speaking, ConversationOpener opener, Absences absences, ContactTurns contacts, DeskTurns desk, Deciders deciders, Claims claims, Heard heard, Foundation foundation, TimeProvider time, ILogger<NoticeDelivery> logger)
{
    /// <summary>Delivers what a request owes. One notice that fails never stops the next.</summary>
    /// <param name="requestId">Which request.</param>
    /// <param name="all">Also what is not due yet, since somebody can be reached again.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The request as it is after that (null: there is none), and whether nothing was to be done.</returns>
    public async Task<(RequestDocument? Document, bool WasIdle)> RequestAsync(string requestId, bool all, CancellationToken cancellationToken)
    {
        HashSet<string> tried = [];
        while (true)
        {
            var (document, notice) = await documents.ChangeRequestAsync(requestId, before => Take(before, all, tried), cancellationToken);
            if (document is null || notice is null)
            {
                return (document, tried.Count == 0);
            }

            tried.Add($"{notice.Id}@{notice.About}");
            var outcome = await DeliverAsync(document, notice, cancellationToken);
            LogIfNews(document.Id, notice, await documents.ChangeRequestAsync(requestId, d => Noted(d is null ? null : outcome(d)), cancellationToken));
        }
    }

    /// <summary>Sends the reply that a conversation owes: the view of its state as it is now.</summary>
    /// <returns>The conversation as it is after that (null: there is none), and whether nothing was to be done.</returns>
    public async Task<(ConversationDocument? Document, bool WasIdle)> ConversationAsync(string personId, bool all, CancellationToken cancellationToken)
    {
        var (document, isMine) = await documents.ChangeConversationAsync(personId, before => Task.FromResult(Take(before, all)), cancellationToken);
        if (document?.Owed is not { } owed || !isMine)
        {
            return (document, true);
        }

        OwedReply? left = null;
        var isTold = false;
        try
        {
            var view = deciders.RoleOf(personId) is Role.Contact
                ? await contacts.ViewAsync(document, cancellationToken)
                : await desk.ViewAsync(document, cancellationToken);
            await InTimeAsync(c => speaking.SayAsync(document, null, view, heard.LanguageOf(document), alert: false, c), cancellationToken);
            isTold = true;
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code, personId);
            if (e.IsBlocked)
            {
                await absences.RefusedAsync(personId, cancellationToken);
            }

            left = e.IsTransient ? NoticePlan.Owed(owed, e.RetryAfter, time.GetUtcNow()) : null;
            if (e.IsTransient && left is null)
            {
                LogGivenUp("reply", personId, e.Code ?? e.Status?.ToString());
            }
        }

        // A turn in between has answered by itself and taken the debt away.
        var after = await documents.ChangeConversationAsync<ConversationDocument?>(
            personId,
            d =>
            {
                var noted = d?.Owed == owed ? (isTold ? Greeted(d) : d) with { Owed = left } : null;
                return Task.FromResult((noted, noted ?? d));
            },
            cancellationToken);
        return (after, false);
    }

    // Claimed in the same write, so that of two instances one delivers it.
    private (RequestDocument? Changed, (RequestDocument? Document, Notice? Notice) Result) Take(RequestDocument? document, bool all, HashSet<string> tried)
    {
        var now = time.GetUtcNow();
        // The answer to the contact goes first: the chair's card then says that it was received.
        var notice = document?.Notices
            .Where(n => n.Due is { } due && (all || due <= now) && !claims.Holds($"{document.Id}/{n.Id}", n.ClaimedUntil) && !tried.Contains($"{n.Id}@{n.About}"))
            .OrderByDescending(n => n.Kind)
            .FirstOrDefault();
        if (document is null || notice is null)
        {
            return (null, (document, null));
        }

        var claimed = NoticePlan.Claimed(document, notice.Id, now);
        return (claimed, (claimed, notice));
    }

    private (ConversationDocument? Changed, (ConversationDocument? Document, bool IsMine) Result) Take(ConversationDocument? document, bool all)
    {
        var now = time.GetUtcNow();
        // What was never tried waits for its language, not for the person.
        if (document?.Owed is not { } owed || claims.Holds(document.Person.Id, owed.ClaimedUntil) || (owed.Due > now && (!all || owed.Attempts == 0)))
        {
            return (null, (document, false));
        }

        var claimed = document with { Owed = owed with { ClaimedUntil = now + Claims.Longest } };
        return (claimed, (claimed, true));
    }

    // What was owed may have been the welcome.
    private ConversationDocument Greeted(ConversationDocument document) => deciders.RoleOf(document.Person.Id) is not Role.Contact ? document with { Welcomed = true }
        : document.Intake is IntakeState.NotStarted ? document with { Intake = new IntakeState.NotStarted(Welcomed: true) }
        : document;

    // Returns what to write down, so that a conflict can write it down again.
    private async Task<Func<RequestDocument, RequestDocument>> DeliverAsync(RequestDocument document, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            var reader = await InTimeAsync(c => ReaderAsync(document, notice, c), cancellationToken);
            if (reader is null && document.Erased)
            {
                return d => NoticePlan.Failed(d, notice.Id, "Unknown", again: false, null, time.GetUtcNow());
            }

            if (reader is null)
            {
                LogUnreachable(notice.To, document.Id);
                return d => NoticePlan.Unreachable(d, notice.Id, time.GetUtcNow());
            }

            if (reader.Absent is not null)
            {
                return d => NoticePlan.Failed(d, notice.Id, nameof(reader.Absent), again: false, null, time.GetUtcNow());
            }

            // Where a channel can update nothing, an old receipt stays what it was, and what else changed is said anew.
            var canUpdate = Channels.CanUpdate(reader.Reference.ChannelId);
            if (!canUpdate && notice is { Kind: NoticeKind.Receipt, ActivityId: not null })
            {
                return d => NoticePlan.Told(d, notice.Id, document.Revision, notice.ActivityId, time.GetUtcNow());
            }

            var shown = canUpdate ? notice.ActivityId : null;
            var activityId = await InTimeAsync(
                c => speaking.SayAsync(reader, shown, MessageOf(document, notice, reader), heard.LanguageOf(reader), alert: true, c), cancellationToken);
            return d => NoticePlan.Told(d, notice.Id, document.Revision, activityId, time.GetUtcNow());
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code, document.Id);
            if (e.IsBlocked)
            {
                await absences.RefusedAsync(notice.To, cancellationToken);
            }

            return d => NoticePlan.Failed(d, notice.Id, e.Code ?? e.Status?.ToString(), e.IsTransient, e.RetryAfter, time.GetUtcNow());
        }
        catch (Exception e) when (e is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogBroken(e, document.Id);
            return d => NoticePlan.Failed(d, notice.Id, e.GetType().Name, again: true, null, time.GetUtcNow());
        }
    }

    // Who never wrote is written to first, where the channel can: a decider need not begin.
    private async Task<ConversationDocument?> ReaderAsync(RequestDocument document, Notice notice, CancellationToken cancellationToken)
    {
        if ((await documents.ConversationAsync(notice.To, cancellationToken)).Document is { } known)
        {
            return known;
        }

        if (document.ContactId is not { } contactId)
        {
            return null;
        }

        var contact = (await documents.ConversationAsync(contactId, cancellationToken)).Document;
        try
        {
            return await opener.OpenAsync(notice.To, contact?.Reference, cancellationToken);
        }
        catch (ConnectorException e) when (!e.IsTransient)
        {
            LogFailed(e.Status, e.Code, document.Id);
            return null;
        }
    }

    // Ends before the claim does, so that no other instance says it at the same time.
    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Claims.Delivery, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("The channel did not take it in the time that a delivery has.", e) { Code = "Timeout", IsTransient = true };
        }
    }

    private static (RequestDocument? Changed, RequestDocument? Result) Noted(RequestDocument? after) => (after, after);

    private void LogIfNews(string requestId, Notice before, RequestDocument? document)
    {
        var after = document?.Notices.FirstOrDefault(n => n.Id == before.Id);
        if (after is { GivenUp: true } && !before.GivenUp)
        {
            LogGivenUp(after.Kind.ToString(), requestId, after.LastError);
        }
        else if (after is { Late: true } && !before.Late)
        {
            LogLate(after.Kind.ToString(), requestId, after.LastError);
        }
    }

    private Message MessageOf(RequestDocument document, Notice notice, ConversationDocument reader)
    {
        var texts = Texts.In(heard.LanguageOf(reader));
        if (document.Request is not MeetingRequest.Submitted request)
        {
            return DeskCards.Say(texts.RequestErased(Reference.Of(document.Id).ToString()), texts);
        }

        var known = new KnownRequest(document.Id, request);
        return notice.Kind switch
        {
            NoticeKind.Answer => ContactRequestCards.Of(known, texts, foundation),
            NoticeKind.Receipt => ContactRequestCards.Receipt(known, texts, foundation),
            _ => SummaryCard.Of(known, NoticePlan.TellingOf(document), [], texts, foundation),
        };
    }

    [LoggerMessage(LogLevel.Error, "For a day now a notice ({Kind}) of request {RequestId} does not get through (last: {Code}). It is tried every hour. See whether the channel and the bot's identity work (GET /health/ready), list what waits with 'notices list', and have it tried at once with 'notices retry'")]
    private partial void LogLate(string kind, string requestId, string? code);

    [LoggerMessage(LogLevel.Error, "A notice ({Kind}) for {Document} is given up (last: {Code}). It is tried again when that person is back, or with 'notices retry'")]
    private partial void LogGivenUp(string kind, string document, string? code);

    [LoggerMessage(LogLevel.Error, "Delivering a notice of {Document} broke; it is tried again")]
    private partial void LogBroken(Exception exception, string document);

    [LoggerMessage(LogLevel.Warning, "{PersonId} cannot be written to yet, so request {RequestId} waits. Install the app for them in the Teams admin centre or let them open the chat with the bot; else check Chair:AadObjectId and Chair:TenantId")]
    private partial void LogUnreachable(string personId, string requestId);

    [LoggerMessage(LogLevel.Warning, "A notice was not taken by the channel (status {Status}, code {Code}) for {Document}; if that may pass, it is tried again")]
    private partial void LogFailed(System.Net.HttpStatusCode? status, string? code, string document);
}
