using Microsoft.Extensions.Logging;

using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Erases people's words: from the documents, from the hints by which they are found, and from the cards in the deciders' chats. A request
/// that is still on a card becomes an empty document that only knows where its cards are. When no card shows it any more, the document is
/// removed as well.
/// </summary>
public sealed partial class Erasure(
    Documents documents, IDocumentStore store, RetentionPolicy policy, HouseRules rules, TimeProvider time, ILogger<Erasure> logger)
{
    private const int ReadAtOnce = 100;
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(1);
    // True at the start: an earlier process may have erased something and stopped before it purged.
    private bool isToPurge = true;
    private DateTimeOffset? purgedAt;

    /// <summary>
    /// Erases everything of one person: their requests and their conversation. What is left of a decided request is its outcome and its day.
    /// </summary>
    /// <returns>The counts of the erasure. A second call finds only what could not be read.</returns>
    public async Task<ErasedPerson> PersonAsync(string personId, CancellationToken cancellationToken)
    {
        HashSet<string> unreadable = [];
        var requests = await RequestsOfAsync(personId, unreadable, cancellationToken);
        await RemoveFilesAsync(personId, cancellationToken);
        var conversation = await documents.RemoveConversationAsync(personId, cancellationToken);
        // A request may have been sent in the meantime.
        requests += await RequestsOfAsync(personId, unreadable, cancellationToken);
        return new(requests, conversation, [.. unreadable]);
    }

    /// <summary>Erases a request whose time is over, or goes on erasing one.</summary>
    public async Task IfOverAsync(RequestDocument document, CancellationToken cancellationToken)
    {
        if (document.Erased || policy.EndOf(document) <= time.GetUtcNow())
        {
            await RequestAsync(document.Id, d => d.Erased || policy.EndOf(d) <= time.GetUtcNow(), leaves: false, cancellationToken);
        }
    }

    /// <summary>
    /// Erases a conversation whose time is over, unless a request of theirs is still kept. Goes on with an erasure that the person asked for.
    /// </summary>
    public async Task IfOverAsync(ConversationDocument document, CancellationToken cancellationToken)
    {
        if (document.Farewell is { } farewell)
        {
            await (farewell.IsErased ? LeaveAsync(document, cancellationToken) : ForgetAsync(document.Person.Id, cancellationToken));
            return;
        }

        bool IsOver(ConversationDocument d) => policy.EndOf(d) <= time.GetUtcNow();
        if (!IsOver(document))
        {
            return;
        }

        var person = document.Person.Id;
        if (await documents.HasRequestsAsync(person, cancellationToken))
        {
            await documents.ChangeConversationAsync(
                person, d => d is null || !IsOver(d) ? null : d with { KeptUntil = RetentionPolicy.NextMonth(time.GetUtcNow()) }, cancellationToken);
        }
        else if (await documents.RemoveConversationAsync(person, IsOver, cancellationToken))
        {
            await documents.Files.RemoveAsync(NamedFiles.In(document), cancellationToken);
            isToPurge = true;
            LogConversationOver();
        }
    }

    /// <summary>Erases a request that was begun and not sent, when its time is over. Its writer is told.</summary>
    public async Task DraftIfOverAsync(string personId, CancellationToken cancellationToken)
    {
        bool IsOver(ConversationDocument? d) => d is not null && !ReferenceEquals(rules.Drafts.Erased(d, time.GetUtcNow()), d);
        if (!IsOver((await documents.ConversationAsync(personId, fresh: false, cancellationToken)).Document))
        {
            return;
        }

        ConversationDocument? erased = null;
        await documents.ChangeConversationAsync(
            personId, d => (erased = IsOver(d) ? d : null) is null ? null : rules.Drafts.Erased(d!, time.GetUtcNow()), cancellationToken);
        if (erased is not null)
        {
            await documents.Files.RemoveAsync(NamedFiles.In(erased), cancellationToken);
            isToPurge = true;
            LogDraftErased();
        }
    }

    /// <summary>Removes a file that nothing names, when it is time to look.</summary>
    /// <returns>The instant of the next look; null when it is gone, or cannot be read. And whether there was nothing to do.</returns>
    public async Task<(DateTimeOffset? Due, bool WasIdle)> FileIfUnnamedAsync(string fileId, CancellationToken cancellationToken)
    {
        var look = await documents.Files.LookAsync(fileId, time.GetUtcNow(), cancellationToken);
        isToPurge |= look is { Due: null, WasIdle: false };
        return look;
    }

    /// <summary>Makes the store forget what this process erased. It runs at most once an hour, since it holds up writes.</summary>
    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        purgedAt ??= time.GetUtcNow();
        if (!isToPurge || time.GetUtcNow() < purgedAt + PurgeEvery)
        {
            return;
        }

        (isToPurge, purgedAt) = (false, time.GetUtcNow());
        try
        {
            await store.PurgeAsync(cancellationToken);
        }
        catch
        {
            isToPurge = true;
            throw;
        }
    }

    // The person is told only after this that everything is erased. When the process dies in between, all of it is done again.
    private async Task ForgetAsync(string personId, CancellationToken cancellationToken)
    {
        HashSet<string> unreadable = [];
        await RequestsOfAsync(personId, unreadable, cancellationToken);
        await RemoveFilesAsync(personId, cancellationToken);
        if (unreadable.Count > 0)
        {
            LogNotErased(string.Join(", ", unreadable));
        }

        await documents.ChangeConversationAsync(
            personId, d => d is { Farewell.IsErased: false } ? d.OwesFarewell(unreadable.Count, time.GetUtcNow()) : d, cancellationToken);
    }

    // The person has had the last word, or cannot be reached. A request may have been saved by another instance in the meantime.
    private async Task LeaveAsync(ConversationDocument document, CancellationToken cancellationToken)
    {
        if (document.Owed is not null)
        {
            return;
        }

        var person = document.Person.Id;
        await RequestsOfAsync(person, [], cancellationToken);
        if (await documents.RemoveConversationAsync(person, d => d is { Farewell.IsErased: true, Owed: null }, cancellationToken))
        {
            isToPurge = true;
            LogForgotten();
        }
    }

    // The files that the conversation names.
    private async Task RemoveFilesAsync(string personId, CancellationToken cancellationToken)
    {
        var conversation = await documents.ConversationAsync(personId, fresh: true, cancellationToken);
        await documents.Files.RemoveAsync(NamedFiles.In(conversation.Document), cancellationToken);
    }

    private async Task<int> RequestsOfAsync(string personId, HashSet<string> unreadable, CancellationToken cancellationToken)
    {
        var erased = 0;
        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(personId, ReadAtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                if (await RequestAsync(key.Id, d => d.ContactId == personId, leaves: true, cancellationToken))
                {
                    erased++;
                }
                else if (!await documents.CanReadAsync(key, cancellationToken))
                {
                    unreadable.Add(key.Id);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return erased;
    }

    private async Task<bool> RequestAsync(string requestId, Func<RequestDocument, bool> condition, bool leaves, CancellationToken cancellationToken)
    {
        // The bytes go first: the request is erased again when the process dies in between, and a request that is erased names no file.
        if ((await documents.RequestAsync(requestId, fresh: true, cancellationToken)).Document is { } whole && condition(whole))
        {
            await documents.Files.RemoveAsync(NamedFiles.In(whole), cancellationToken);
        }

        var (isErased, now) = (false, time.GetUtcNow());
        var husk = await documents.ChangeRequestAsync(
            requestId,
            before => (isErased = before is not null && condition(before))
                ? NoticePlan.Erased(before!, leaves ? ErasedRequest.Of(before!.Request, rules.Foundation, now) : null, now)
                : null,
            cancellationToken);
        isToPurge |= isErased && husk!.Left is { IsDecided: true };
        if (isErased && IsEmpty(husk!))
        {
            await documents.RemoveRequestAsync(requestId, IsEmpty, cancellationToken);
            isToPurge = true;
            LogRequestErased(requestId);
        }

        return isErased;
    }

    // No card shows it any more, and nothing of it is kept.
    private bool IsEmpty(RequestDocument document) => document.Erased && document.Notices.All(n => n.Due is null)
        && (document.Left is not { IsDecided: true } || policy.EndOf(document) <= time.GetUtcNow());

    [LoggerMessage(LogLevel.Information, "A person was erased, as they asked")]
    private partial void LogForgotten();

    [LoggerMessage(LogLevel.Error,
        "A person asked to be erased, and these requests of theirs cannot be read: {RequestIds}. They are left as they are. Let a release run that can " +
        "read them, or restore them with 'storage import --replace-unreadable', and erase the person with 'people erase'")]
    private partial void LogNotErased(string requestIds);

    [LoggerMessage(LogLevel.Information, "Request {RequestId} was erased, and no card shows it any more")]
    private partial void LogRequestErased(string requestId);

    [LoggerMessage(LogLevel.Information, "A conversation whose time was over was erased")]
    private partial void LogConversationOver();

    [LoggerMessage(LogLevel.Information, "A request that was begun and not sent was erased, and its writer is told")]
    private partial void LogDraftErased();
}
