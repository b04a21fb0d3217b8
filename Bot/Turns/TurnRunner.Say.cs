using SamBot.Bot.Speaking;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Turns;

/// <summary>Step 4 of a turn: sends the view of the new state. A message that the channel does not take is owed.</summary>
public sealed partial class TurnRunner
{
    // An invoke must be answered soon, so the update of the card in the chat gets little time.
    private static readonly TimeSpan UpdateAtMost = TimeSpan.FromSeconds(1.5);

    // A pressed card is replaced twice: by the response, and by an update of the message. A card that was replaced only by the response falls back
    // to its old form later.
    private async Task<Answer?> SayAsync(Turn turn, Say say, Deadline deadline)
    {
        if (turn.IsInvoke && say.Words is { } words)
        {
            return new Answer.Words(words);
        }

        if (turn.IsInvoke && say.Place is not Place.Below)
        {
            if (say.Place is Place.InPlace && turn.CardId is { } card)
            {
                await UpdateSoonAsync(turn, card, say);
                await NoteAsync(turn, say, card);
            }

            return new Answer.Card(Speaker.CardOf(turn.Heard.Address, say.Message));
        }

        if (IsAnsweredWithReply(turn, deadline))
        {
            return new Answer.Reply([.. say.Rest.Prepend(say.Message).Select(message => speaker.Write(turn.Heard.Address, message, say.Language))]);
        }

        try
        {
            await NoteAsync(turn, say, await deadline.WithinAsync(
                stop => say.Place is Place.InPlace && turn.CardId is { } card && Channels.CanUpdate(turn.Heard.Address.ChannelId)
                    ? speaker.UpdateAsync(turn.Heard.Address, card, say.Message, say.Language, stop)
                    : speaker.SendAsync(turn.Heard.Address, say.Message, say.Language, alert: false, stop)));
            foreach (var message in say.Rest)
            {
                await deadline.WithinAsync(stop => speaker.SendAsync(turn.Heard.Address, message, say.Language, alert: false, stop));
            }
        }
        catch (ConnectorException e)
        {
            LogNotSaid(e, e.Status, e.Code);
            try
            {
                await OweAsync(turn, say, e);
            }
            catch (StoreUnavailableException outage)
            {
                // The turn is saved, so nobody is told that it is not. The channel delivers it again, and the repeat is answered.
                throw new IOException("A reply that the channel did not take could not be noted.", outage);
            }
        }

        return turn.IsInvoke ? new Answer.Words(rules.Foundation.TextsIn(say.Language).GoesOnBelow) : null;
    }

    // Nobody reads the response of a turn that took too long, so its reply goes out by the channel's service.
    private static bool IsAnsweredWithReply(Turn turn, Deadline deadline) => turn.Heard.ExpectsReplies && !turn.IsInvoke && deadline.IsWaitedFor;

    private async Task UpdateSoonAsync(Turn turn, string card, Say say)
    {
        try
        {
            await time.WithinAsync(
                UpdateAtMost, stop => speaker.ReplaceAsync(turn.Heard.Address, card, say.Message, say.Language, stop), CancellationToken.None);
        }
        catch (Exception e) when (e is ConnectorException or TimeoutException)
        {
            // The person sees the card from the response. If it falls back to its old form, a press on it shows the present state.
            LogNotUpdated(e);
        }
    }

    // A request's card is in a chat now, so the request notes it and keeps it up to date. The turn succeeds also when this cannot be noted.
    private async Task NoteAsync(Turn turn, Say say, string? activityId)
    {
        if (say.Copy is not { } copy || activityId is null)
        {
            return;
        }

        try
        {
            await documents.ChangeRequestAsync(
                copy.RequestId,
                before => before is null ? null : NoticePlan.Copied(before, copy.Kind, turn.Heard.Person.Id, activityId, copy.Revision, time.GetUtcNow()),
                CancellationToken.None);
        }
        catch (StoreUnavailableException e)
        {
            LogCopyNotNoted(e, copy.RequestId);
        }
    }

    private async Task OweAsync(Turn turn, Say say, ConnectorException failure)
    {
        var (person, now) = (turn.Heard.Person.Id, time.GetUtcNow());
        if (say.Debt is Debt.Card && say.Copy is { } copy)
        {
            await documents.ChangeRequestAsync(
                copy.RequestId, before => before is null or { Erased: true } ? null : NoticePlan.Asked(before, person, now), CancellationToken.None);
        }
        else if (say.Debt is Debt.Reply && failure.IsBlocked)
        {
            await documents.ChangeConversationAsync(person, before => before?.Blocked(now), CancellationToken.None);
        }
        else if (say.Debt is Debt.Reply)
        {
            await documents.ChangeConversationAsync(
                person,
                before => before is null ? null : before with { Owed = NoticePlan.Owed(null, failure.TryFor, failure.RetryAfter, now) },
                CancellationToken.None);
        }
    }

    // The person is told that the turn could not be saved. If that fails too, the channel gets an error, so that it delivers the activity again.
    private async Task<Answer?> SayNotKeptAsync(Turn turn, Deadline deadline, StoreUnavailableException outage)
    {
        LogNotKept(outage);
        var texts = TextsOf(turn);
        // Teams does not show the answer to an invoke that comes too late, so a message is sent instead.
        var isWaitedFor = deadline.IsWaitedFor;
        if (turn.IsInvoke && isWaitedFor)
        {
            return new Answer.Failed(500, "StoreUnavailable", texts.NotKept);
        }

        // Nobody said anything, so nobody is asked to say it again. The channel gets an error, so that it delivers the activity again.
        if (turn is Turn.Leave or Turn.Desk { Arrives: true } or Turn.Talk { Input: Input.Arrive })
        {
            throw new IOException("An arrival, or a removal of the app, could not be kept.", outage);
        }

        if (IsAnsweredWithReply(turn, deadline))
        {
            return new Answer.Reply([speaker.Write(turn.Heard.Address, DeskCards.Say(texts.NotKept, texts), texts.Language)]);
        }

        try
        {
            Task<string?> SendAsync(CancellationToken stop) => speaker.SendAsync(
                turn.Heard.Address, DeskCards.Say(texts.NotKept, texts), texts.Language, alert: false, stop);
            await (isWaitedFor ? deadline.WithinAsync(SendAsync) : SendAsync(CancellationToken.None));
        }
        catch (ConnectorException e)
        {
            throw new IOException("That the store is unavailable could not be said either.", e);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "A reply was not taken by the channel (status {Status}, code {Code}); if that may pass, it is tried again")]
    private partial void LogNotSaid(Exception exception, int? status, string? code);

    [LoggerMessage(LogLevel.Warning, "A card that was pressed could not be updated in place")]
    private partial void LogNotUpdated(Exception exception);

    [LoggerMessage(LogLevel.Error, "A card of request {RequestId} was shown but could not be noted; when it is pressed it shows the truth")]
    private partial void LogCopyNotNoted(Exception exception, string requestId);

    [LoggerMessage(LogLevel.Error, "The store did not take a turn; the person was asked to try again")]
    private partial void LogNotKept(Exception exception);
}
