using System.Collections.Immutable;
using SamBot.Bot.Notices;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Turns;

/// <summary>Brings a turn's reply to the person, and remembers that it is owed when the channel does not take it.</summary>
public sealed partial class Replies(
    Speaker speaker, ReplyDeadline deadline, Documents documents, Absences absences, TimeProvider time, ILogger<Replies> logger)
{
    // An invoke must be answered soon: what the others see of the card may come a moment later.
    private static readonly TimeSpan UpdateAtMost = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// A card that was pressed is replaced where it stands (in the response, and by an update, since a card that was only replaced by the
    /// response falls back to its old form); all else is a message of its own. A request's card has one writer besides the response: the
    /// notices, so that a slow update never puts an older card back.
    /// </summary>
    /// <param name="turn">What is answered.</param>
    /// <param name="message">What is said.</param>
    /// <param name="language">In which language.</param>
    /// <param name="keepsCard">Whether the card that was pressed stays what it is, and the reply comes below it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The response to an invoke, and the activity that shows the message now, where that is known.</returns>
    public async Task<(InvokeResponse? Response, string? ActivityId)> ReplyAsync(
        Turn turn, Message message, Language language, bool keepsCard, CancellationToken cancellationToken)
    {
        var inPlace = !keepsCard && turn.CardId is not null && Channels.CanUpdate(turn.Reference.ChannelId);
        var below = keepsCard && turn.IsInvoke ? InvokeResponse.Message(Texts.In(language).GoesOnBelow) : null;
        try
        {
            if (turn.IsInvoke && !keepsCard)
            {
                await UpdateSoonAsync(turn, message, language, cancellationToken);
                return (Speaker.Answer(turn.Reference, message), turn.CardId);
            }

            return (below, await deadline.WithinAsync(
                turn,
                c => inPlace
                    ? speaker.UpdateAsync(turn.Reference, turn.CardId!, message, language, c)
                    : speaker.SendAsync(turn.Reference, message, language, alert: false, c),
                cancellationToken));
        }
        catch (ConnectorException e)
        {
            LogNotSent(e, e.Status, e.Code);
            if (e.IsBlocked)
            {
                await absences.RefusedAsync(turn.By.Person.Id, cancellationToken);
            }
            else if (e.IsTransient || e.IsConversationGone)
            {
                await OweAsync(turn.By.Person.Id, e.RetryAfter, cancellationToken);
            }

            return (below, null);
        }
    }

    /// <summary>What a contact reads of their request after a command on it.</summary>
    public static Message ToContact(RequestDocument? document, ImmutableArray<RequestRefusal> refusals, Texts texts, Foundation foundation)
    {
        if (document?.Request is not MeetingRequest.Submitted request || refusals.Contains(RequestRefusal.NoSuchRequest))
        {
            return DeskCards.Say(texts.RequestRemark(RequestRefusal.NoSuchRequest, ""), texts);
        }

        var message = ContactRequestCards.Of(new(document.Id, request), texts, foundation);
        return refusals.IsEmpty ? message : ContactRequestCards.With(message, refusals[0], texts);
    }

    private async Task UpdateSoonAsync(Turn turn, Message message, Language language, CancellationToken cancellationToken)
    {
        if (turn.CardId is null || turn is Turn.Press)
        {
            return;
        }

        try
        {
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            soon.CancelAfter(UpdateAtMost);
            await speaker.UpdateAsync(turn.Reference, turn.CardId, message, language, soon.Token);
        }
        catch (Exception e) when (e is ConnectorException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The person sees the card from the response; a card that falls back to its old form tells the truth when it is pressed.
            LogNotUpdated(e);
        }
    }

    private Task OweAsync(string personId, TimeSpan? wait, CancellationToken cancellationToken) =>
        documents.ChangeConversationAsync<object?>(
            personId,
            before => Task.FromResult<(ConversationDocument?, object?)>((before is null ? null : before with { Owed = NoticePlan.Owed(null, wait, time.GetUtcNow()) }, null)),
            cancellationToken);

    [LoggerMessage(LogLevel.Warning, "A reply was not taken by the channel (status {Status}, code {Code}); if that may pass, it is tried again")]
    private partial void LogNotSent(Exception exception, System.Net.HttpStatusCode? status, string? code);

    [LoggerMessage(LogLevel.Warning, "A card that was pressed could not be updated in place")]
    private partial void LogNotUpdated(Exception exception);
}
