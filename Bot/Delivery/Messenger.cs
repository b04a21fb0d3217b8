using SamBot.Bot.Speaking;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Sends messages outside a turn, within the time of a delivery. Where the person's conversation is gone, or never existed, it opens one.
/// </summary>
public sealed class Messenger(Documents documents, Speaker speaker, ConversationOpener opener, HouseRules rules, TimeProvider time)
{
    /// <summary>The conversation of the person who must be told. For a decider who never wrote, one is opened where the channel can.</summary>
    /// <returns>
    /// The conversation; nothing when there is none and none can be opened. Unreadable: it cannot be read, or the one that knows the way to it.
    /// </returns>
    /// <exception cref="ConnectorException">The channel did not open it now; it may later.</exception>
    public async Task<Loaded<ConversationDocument>> ReaderAsync(string personId, RequestDocument about, CancellationToken cancellationToken)
    {
        var known = await documents.ConversationAsync(personId, fresh: true, cancellationToken);
        if (known is not { Document: null, Unreadable: null } || about.ContactId is not { } contactId)
        {
            return known;
        }

        var contact = await documents.ConversationAsync(contactId, fresh: true, cancellationToken);
        if (contact.Unreadable is not null)
        {
            return contact;
        }

        try
        {
            return new(await InTimeAsync(stop => opener.OpenAsync(personId, contact.Document?.Address, stop), cancellationToken), null);
        }
        catch (ConnectorException e) when (!e.IsTransient)
        {
            return new(null, null);
        }
    }

    /// <summary>
    /// Sends the message, or puts it in the place of an activity. When the channel refuses because the bot is blocked, the person becomes absent.
    /// </summary>
    /// <returns>The activity that shows it now; null when the channel does not say.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public async Task<string?> SayAsync(ConversationDocument reader, string? inPlaceOf, Message message, bool alert, CancellationToken cancellationToken)
    {
        try
        {
            return await InTimeAsync(stop => SayOrReopenAsync(reader, inPlaceOf, message, rules.LanguageOf(reader), alert, stop), cancellationToken);
        }
        catch (ConnectorException e) when (e.IsBlocked)
        {
            var now = time.GetUtcNow();
            await documents.ChangeConversationAsync(reader.Person.Id, before => before?.Blocked(now), cancellationToken);
            throw;
        }
    }

    private async Task<string?> SayOrReopenAsync(
        ConversationDocument reader, string? inPlaceOf, Message message, Language language, bool alert, CancellationToken cancellationToken)
    {
        try
        {
            return inPlaceOf is null
                ? await speaker.SendAsync(reader.Address, message, language, alert, cancellationToken)
                : await speaker.UpdateAsync(reader.Address, inPlaceOf, message, language, cancellationToken);
        }
        catch (ConnectorException e) when (e.IsConversationGone)
        {
            if (await opener.ReopenAsync(reader, cancellationToken) is not { } opened)
            {
                throw;
            }

            return await speaker.SendAsync(opened.Address, message, language, alert, cancellationToken);
        }
    }

    // The work ends before the claim does, so that no other instance sends the same at the same time.
    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> workAsync, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Claims.Delivery, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await workAsync(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectorException.TooLate(e);
        }
    }
}
