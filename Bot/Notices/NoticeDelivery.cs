using SamBot.Bot.Protocol;
using SamBot.Bot.Settings;
using SamBot.Bot.Storage;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Notices;

/// <summary>Delivers what one document owes, each notice in its reader's language, and writes down what became of it.</summary>
public sealed partial class NoticeDelivery(
    Documents documents, Speaker speaker, ContactTurns contacts, DeskTurns desk, Deciders deciders, Heard heard, Foundation foundation, TimeProvider time, ILogger<NoticeDelivery> logger)
{
    /// <summary>Delivers what a request owes. One notice that fails never stops the next.</summary>
    /// <param name="requestId">Which request.</param>
    /// <param name="all">Also what is not due yet, since somebody can be reached again.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Whether the request still backs its marker.</returns>
    public async Task<bool> RequestAsync(string requestId, bool all, CancellationToken cancellationToken)
    {
        HashSet<string> tried = [];
        while (true)
        {
            var document = (await documents.RequestAsync(requestId, cancellationToken)).Document;
            var now = time.GetUtcNow();
            // The answer to the contact goes first: the chair's card then says that it was received.
            var notice = document?.Notices
                .Where(n => n.Due is { } due && (all || due <= now) && !tried.Contains($"{n.Id}@{n.About}"))
                .OrderByDescending(n => n.Kind)
                .FirstOrDefault();
            if (document is null || notice is null)
            {
                return document?.Notices.Any(n => n.Due is not null) ?? false;
            }

            tried.Add($"{notice.Id}@{notice.About}");
            var outcome = await DeliverAsync(document, notice, cancellationToken);
            await documents.ChangeRequestAsync<object?>(requestId, d => (d is null ? null : outcome(d), null), cancellationToken);
        }
    }

    /// <summary>Sends the reply that a conversation owes: the view of its state as it is now.</summary>
    /// <returns>Whether the conversation still backs its marker.</returns>
    public async Task<bool> ConversationAsync(string personId, bool all, CancellationToken cancellationToken)
    {
        var document = (await documents.ConversationAsync(personId, cancellationToken)).Document;
        if (document?.Owed is not { } owed)
        {
            return false;
        }

        if (!all && owed.Due > time.GetUtcNow())
        {
            return true;
        }

        OwedReply? left = null;
        try
        {
            var view = deciders.RoleOf(personId) is Role.Contact
                ? await contacts.ViewAsync(document, cancellationToken)
                : await desk.ViewAsync(document, cancellationToken);
            await speaker.SendAsync(document.Reference, view, heard.LanguageOf(document), alert: false, cancellationToken);
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code, personId);
            left = e.IsTransient && owed.Attempts < NoticePlan.MostAttempts ? new(owed.Attempts + 1, time.GetUtcNow() + (e.RetryAfter ?? NoticePlan.Wait(owed.Attempts))) : null;
        }

        // A turn in between has answered by itself and taken the debt away.
        await documents.ChangeConversationAsync<object?>(
            personId,
            d => Task.FromResult<(ConversationDocument?, object?)>((d?.Owed == owed ? d with { Owed = left } : null, null)),
            cancellationToken);
        return left is not null;
    }

    // Returns what to write down, so that a conflict can write it down again.
    private async Task<Func<RequestDocument, RequestDocument>> DeliverAsync(RequestDocument document, Notice notice, CancellationToken cancellationToken)
    {
        var reader = (await documents.ConversationAsync(notice.To, cancellationToken)).Document;
        if (reader is null)
        {
            LogUnreachable(notice.To, document.Id);
            return d => NoticePlan.Unreachable(d, notice.Id, time.GetUtcNow());
        }

        var language = heard.LanguageOf(reader);
        var known = new KnownRequest(document.Id, (MeetingRequest.Submitted)document.Request);
        var message = notice.Kind switch
        {
            NoticeKind.Answer => ContactRequestCards.Of(known, Texts.In(language), foundation),
            NoticeKind.Receipt => ContactRequestCards.Receipt(known, Texts.In(language), foundation),
            _ => SummaryCard.Of(known, NoticePlan.TellingOf(document), [], Texts.In(language), foundation),
        };
        try
        {
            var activityId = notice.ActivityId is { } shown
                ? await speaker.UpdateAsync(reader.Reference, shown, message, language, cancellationToken)
                : await speaker.SendAsync(reader.Reference, message, language, alert: true, cancellationToken);
            return d => NoticePlan.Told(d, notice.Id, document.Revision, activityId, time.GetUtcNow());
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code, document.Id);
            return d => NoticePlan.Failed(d, notice.Id, e.Code ?? e.Status?.ToString(), e.IsTransient, e.RetryAfter, time.GetUtcNow());
        }
        catch (Exception e) when (e is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogBroken(e, document.Id);
            return d => NoticePlan.Failed(d, notice.Id, e.GetType().Name, again: true, null, time.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Error, "Delivering a notice of {Document} broke; it is tried again")]
    private partial void LogBroken(Exception exception, string document);

    [LoggerMessage(LogLevel.Warning, "Nobody has spoken with {PersonId} yet, so request {RequestId} waits. Let them open the chat with the bot in Teams, or check Chair:AadObjectId and Chair:TenantId")]
    private partial void LogUnreachable(string personId, string requestId);

    [LoggerMessage(LogLevel.Warning, "A notice was not taken by the channel (status {Status}, code {Code}) for {Document}; if that may pass, it is tried again")]
    private partial void LogFailed(System.Net.HttpStatusCode? status, string? code, string document);
}
