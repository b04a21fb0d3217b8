using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs;

namespace SamBot.Bot.Turns;

/// <summary>
/// The one way of a turn: read, then for the same person one after another: load, decide, evolve, save once, render the new state, say it.
/// The channel is answered after all that, so a fast next message never meets stale state.
/// </summary>
public sealed partial class TurnRunner(
    ContactTurns contacts, DeskTurns desk, PressTurns presses, PublicTurns publics, Absences absences, Sequencer sequence, TypingIndicator typing, Speaker speaker, ReplyDeadline deadline, ILogger<TurnRunner> logger)
{
    /// <summary>Runs one turn. Null when there is nothing to answer in the response itself.</summary>
    public Task<InvokeResponse?> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var timed = deadline.Start(turn);
        // A request's button changes no conversation, and must not wait for a slow channel: the conditional write settles who was first.
        return turn is Turn.Press { IsInvoke: true } ? TakeAsync(timed, cancellationToken) : typing.DuringAsync(turn, () => sequence.RunAsync(turn.By.Person.Id, () => TakeAsync(timed, cancellationToken)));
    }

    private async Task<InvokeResponse?> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return turn switch
            {
                Turn.Talk t => await contacts.RunAsync(t, cancellationToken),
                Turn.Desk t => await desk.RunAsync(t, cancellationToken),
                Turn.Press t => await presses.RunAsync(t, cancellationToken),
                Turn.Public t => await publics.RunAsync(t, cancellationToken),
                Turn.Leave t => await LeaveAsync(t, cancellationToken),
                _ => null,
            };
        }
        catch (StoreUnavailableException e)
        {
            LogStoreUnavailable(e);
            return await SayNotKeptAsync(turn, cancellationToken);
        }
    }

    private async Task<InvokeResponse?> LeaveAsync(Turn.Leave turn, CancellationToken cancellationToken)
    {
        await absences.RemovedAsync(turn, cancellationToken);
        return null;
    }

    // What could not be kept is said so, calmly, if the channel still takes it.
    private async Task<InvokeResponse?> SayNotKeptAsync(Turn turn, CancellationToken cancellationToken)
    {
        var texts = Texts.In(turn.Heard ?? Language.Dutch);
        if (turn.IsInvoke)
        {
            return InvokeResponse.Error(500, "StoreUnavailable", texts.NotKept);
        }

        if (turn is Turn.Leave)
        {
            return null;
        }

        try
        {
            await deadline.WithinAsync(turn, c => speaker.SendAsync(turn.Reference, DeskCards.Say(texts.NotKept, texts), texts.Language, alert: false, c), cancellationToken);
        }
        catch (ConnectorException e)
        {
            LogNotSaid(e);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Error, "The store did not take a turn; the person was asked to try again")]
    private partial void LogStoreUnavailable(Exception exception);

    [LoggerMessage(LogLevel.Warning, "That the store is unavailable could not be said either")]
    private partial void LogNotSaid(Exception exception);
}
