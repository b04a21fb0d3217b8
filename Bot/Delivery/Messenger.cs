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
            return new(await opener.OpenAsync(personId, contact.Document?.Address, cancellationToken), null);
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
            return await SayOrReopenAsync(reader, inPlaceOf, message, rules.LanguageOf(reader), alert, cancellationToken);
        }
        catch (ConnectorException e) when (e.IsBlocked)
        {
            var now = time.GetUtcNow();
            await documents.ChangeConversationAsync(reader.Person.Id, before => before?.Blocked(now), cancellationToken);
            throw;
        }
    }

    /// <summary>Says that the conversation is over, on a channel that knows that.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task EndAsync(ConversationDocument reader, CancellationToken cancellationToken) => speaker.EndAsync(reader.Address, cancellationToken);

    private async Task<string?> SayOrReopenAsync(
        ConversationDocument reader, string? inPlaceOf, Message message, Language language, bool alert, CancellationToken cancellationToken)
    {
        ConnectorException gone;
        try
        {
            if (reader.Address.IsPersonal)
            {
                return inPlaceOf is null
                    ? await speaker.SendAsync(reader.Address, message, language, alert, cancellationToken)
                    : await speaker.UpdateAsync(reader.Address, inPlaceOf, message, language, cancellationToken);
            }

            // An earlier release could keep the chat of a meeting as a person's address.
            gone = new ConnectorException("The address is no personal chat.") { Code = "NotPersonal" };
        }
        catch (ConnectorException e) when (e.IsConversationGone)
        {
            gone = e;
        }

        return await opener.ReopenAsync(reader, cancellationToken) is { } opened
            ? await speaker.SendAsync(opened.Address, message, language, alert, cancellationToken)
            : throw gone;
    }
}
