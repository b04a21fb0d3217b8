using SamBot.Bot.Speaking;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Delivers what a conversation owes: a reply that the channel did not take before, or a reminder of a draft. It also notes in the person's requests
/// that the person cannot be written to, or can be again.
/// </summary>
public sealed partial class ReplyDelivery(
    Documents documents, Messenger messenger, HouseRules rules, Claims claims, TimeProvider time, ILogger<ReplyDelivery> logger)
{
    /// <summary>Delivers what is due for one person.</summary>
    /// <returns>The conversation after that, or null when there is none that can be read; and whether there was nothing to do.</returns>
    public async Task<(ConversationDocument? Document, bool WasIdle)> DeliverAsync(string personId, CancellationToken cancellationToken)
    {
        var hadNews = await TellRequestsAsync(personId, cancellationToken);
        var isMine = false;
        var document = await documents.ChangeConversationAsync(
            personId,
            before =>
            {
                var now = time.GetUtcNow();
                var current = before is null ? null : Resting.Applied(rules.Drafts.Reminded(before, now), now);
                isMine = current?.Owed is { } owed && owed.Due <= now && !claims.Holds(personId, owed.ClaimedUntil);
                return isMine ? current! with { Owed = current.Owed! with { ClaimedUntil = now + Notice.LongestClaim } } : current;
            },
            cancellationToken);
        if (!isMine || document?.Owed is not { } claimed)
        {
            return (document, !hadNews);
        }

        using var span = Telemetry.Start("delivery")?.SetTag("sambot.notice", "Reply");
        using var scope = logger.BeginScope(new KeyValuePair<string, object?>[] { new("ConversationId", document.Address.Conversation.Id) });
        var failure = await SayAsync(document, claimed, cancellationToken);
        // The claim tells whether it is still the same debt. Without it, a turn has answered the person itself. Other changes may come from an
        // operator who wants it retried, or from the person's return.
        var isLeft = true;
        var after = await documents.ChangeConversationAsync(
            personId,
            d =>
            {
                if (d?.Owed is not { ClaimedUntil: { } until } owed || until != claimed.ClaimedUntil)
                {
                    return d;
                }

                var left = failure is null ? null : NoticePlan.Owed(owed, Patience(d, failure), failure.RetryAfter, time.GetUtcNow());
                isLeft = left is not null;
                return (failure is null ? Greeted(d) : d) with { Owed = left };
            },
            cancellationToken);
        Note(personId, failure, isLeft);
        return (after, false);
    }

    // The way to a person who has everything erased is not kept for days.
    private static TimeSpan Patience(ConversationDocument document, ConnectorException failure) =>
        document.Farewell is not null && failure.TryFor > Farewell.LongestTry ? Farewell.LongestTry : failure.TryFor;

    private void Note(string personId, ConnectorException? failure, bool isLeft)
    {
        Telemetry.Deliveries.Add(1, new("kind", "Reply"), new("outcome", failure is null ? "told" : isLeft ? "failed" : "given up"));
        if (failure is null)
        {
            LogTold(personId);
        }
        else if (!failure.IsBlocked && !isLeft)
        {
            LogGivenUp(personId, failure.Code);
        }
    }

    // Returns the failure; null when the channel took the reply.
    private async Task<ConnectorException?> SayAsync(ConversationDocument document, OwedReply owed, CancellationToken cancellationToken)
    {
        ConnectorException failure;
        try
        {
            // The work ends before the claim does, so that no other instance sends the same at the same time.
            await time.WithinAsync(claims.Left(owed.ClaimedUntil), stop => SayAsync(document, stop), cancellationToken);
            return null;
        }
        catch (TimeoutException e)
        {
            failure = ConnectorException.TooLate(e);
        }
        catch (ConnectorException e)
        {
            failure = e;
        }

        LogFailed(failure.Status, failure.Code, document.Person.Id);
        return failure;
    }

    private async Task<string?> SayAsync(ConversationDocument document, CancellationToken cancellationToken)
    {
        var requests = !Views.NeedsRequests(document, rules) ? Listing.None
            : IsContact(document) ? await documents.RequestsOfAsync(document.Person.Id, cancellationToken)
            : await documents.OpenRequestsAsync(cancellationToken);
        var isUnasked = document.Owed?.Kind is not OwedKind.Reply;
        var id = await messenger.SayAsync(document, null, Views.Owed(document, requests, rules), alert: isUnasked, cancellationToken);
        if (document.Farewell is not null)
        {
            await messenger.EndAsync(document, cancellationToken);
        }

        return id;
    }

    // One step: other deliveries do not wait for thousands of requests. The conversation is changed last, and keeps how far this came. When the process
    // dies before that, the step is made again.
    private async Task<bool> TellRequestsAsync(string personId, CancellationToken cancellationToken)
    {
        var (document, now) = ((await documents.ConversationAsync(personId, fresh: false, cancellationToken)).Document, time.GetUtcNow());
        if (document is not { ReachChangedAt: { } changed } || changed > now)
        {
            return false;
        }

        var (isContact, isGone) = (IsContact(document), document.Absent is not null);
        if (isGone && document.Told is null)
        {
            LogGone(personId, isContact);
        }

        var step = isGone && !isContact
            ? new ChangedRequests(0, false, null)
            : await documents.ChangeRequestsAsync(
                isContact ? personId : null,
                ConversationDocument.ToldAtOnce,
                document.Told?.Continuation,
                request => isGone ? NoticePlan.ContactAbsent(request, now) : Told(document, NoticePlan.Reachable(request, personId, now), now),
                cancellationToken);
        await documents.ChangeConversationAsync(personId, d => d?.ToldRequests(document, step, now), cancellationToken);
        return true;
    }

    // Contacts who wait for the chair are told until when they are away.
    private RequestDocument Told(ConversationDocument reader, RequestDocument request, DateTimeOffset now) =>
        reader.Person.Id == rules.Deciders.ChairId && Resting.IsOn(reader, now) ? Resting.Told(request, reader.Rest!, rules.Deciders.ChairId, now) : request;

    private void LogGone(string personId, bool isContact)
    {
        if (isContact)
        {
            LogContactGone(personId);
        }
        else
        {
            LogDeciderGone(personId);
        }
    }

    private bool IsContact(ConversationDocument document) => rules.Deciders.RoleOf(document.Person.Id) is Role.Contact;

    // The owed reply may have been the welcome, so the person counts as welcomed now.
    private ConversationDocument Greeted(ConversationDocument document) => document.Farewell is not null ? document
        : !IsContact(document) ? document with { Welcomed = true }
        : document.Intake is IntakeState.NotStarted ? document with { Intake = new IntakeState.NotStarted(Welcomed: true) }
        : document;

    [LoggerMessage(LogLevel.Information,
        "{PersonId} removed or blocked the bot: nothing is sent to them until they are back; their open requests say so to the chair")]
    private partial void LogContactGone(string personId);

    [LoggerMessage(LogLevel.Error,
        "{PersonId}, who decides, removed or blocked the bot: requests wait. Let them install the app in Teams again, or write to the bot")]
    private partial void LogDeciderGone(string personId);

    [LoggerMessage(LogLevel.Information, "Told: a reply that was owed to {PersonId}")]
    private partial void LogTold(string personId);

    [LoggerMessage(LogLevel.Warning, "A reply was not taken by the channel (status {Status}, code {Code}) for {PersonId}; if that may pass, it is tried again")]
    private partial void LogFailed(int? status, string? code, string personId);

    [LoggerMessage(LogLevel.Error, "A reply for {PersonId} is given up (last: {Code}). They get an answer when they write again")]
    private partial void LogGivenUp(string personId, string? code);
}
