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
        var work = turn is Turn.Press { IsInvoke: true } ? TakeAsync(timed, cancellationToken) : typing.DuringAsync(turn, () => sequence.RunAsync(turn.By.Person.Id, () => TakeAsync(timed, cancellationToken)));
        return InTimeAsync(timed, work);
    }

    // The channel is answered while it waits, also where the store takes longer: the turn goes on, and if the channel repeats it, that is recognised.
    private async Task<InvokeResponse?> InTimeAsync(Turn turn, Task<InvokeResponse?> work)
    {
        if (await deadline.IsDoneInTimeAsync(turn, work))
        {
            return await work;
        }

        LogSlow();
        _ = FinishAsync(work);
        return turn.IsInvoke
            ? InvokeResponse.Message(Texts.In(turn.Heard ?? Language.Dutch).TakesLonger)
            : throw new TimeoutException("A turn takes longer than the channel waits for it.");
    }

    private async Task FinishAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception e)
        {
            LogNotFinished(e);
        }
    }

    private async Task<InvokeResponse?> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(turn, cancellationToken);
        }
        catch (StoreUnavailableException e) when (deadline.LeavesTime(turn) && IsKnownAgain(turn))
        {
            // A write whose answer got lost may have happened: the same turn again finds it, as the channel's repeat would.
            LogOnceMore(e);
        }
        catch (StoreUnavailableException e)
        {
            return await SayNotKeptAsync(turn, e, cancellationToken);
        }

        try
        {
            return await DoAsync(turn, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            return await SayNotKeptAsync(turn, e, cancellationToken);
        }
    }

    private async Task<InvokeResponse?> DoAsync(Turn turn, CancellationToken cancellationToken) => turn switch
    {
        Turn.Talk t => await contacts.RunAsync(t, cancellationToken),
        Turn.Desk t => await desk.RunAsync(t, cancellationToken),
        Turn.Press t => await presses.RunAsync(t, cancellationToken),
        Turn.Public t => await publics.RunAsync(t, cancellationToken),
        Turn.Leave t => await LeaveAsync(t, cancellationToken),
        _ => null,
    };

    // By its activity, or since a request decides once.
    private static bool IsKnownAgain(Turn turn) => turn.ActivityId is not null || turn is Turn.Press;

    private async Task<InvokeResponse?> LeaveAsync(Turn.Leave turn, CancellationToken cancellationToken)
    {
        await absences.RemovedAsync(turn, cancellationToken);
        return null;
    }

    // What could not be kept is said so, calmly. Where nobody can be told, the channel is: it delivers again.
    private async Task<InvokeResponse?> SayNotKeptAsync(Turn turn, StoreUnavailableException outage, CancellationToken cancellationToken)
    {
        LogStoreUnavailable(outage);
        var texts = Texts.In(turn.Heard ?? Language.Dutch);
        // Nobody reads the answer to an invoke that comes too late: a message of its own is read.
        var isWaitedFor = deadline.IsWaitedFor(turn);
        if (turn.IsInvoke && isWaitedFor)
        {
            return InvokeResponse.Error(500, "StoreUnavailable", texts.NotKept);
        }

        if (turn is Turn.Leave)
        {
            throw new IOException("A removal of the app could not be kept.", outage);
        }

        try
        {
            Task<string?> SayAsync(CancellationToken c) => speaker.SendAsync(turn.Reference, DeskCards.Say(texts.NotKept, texts), texts.Language, alert: false, c);
            await (isWaitedFor ? deadline.WithinAsync(turn, SayAsync, cancellationToken) : SayAsync(cancellationToken));
        }
        catch (ConnectorException e)
        {
            throw new IOException("That the store is unavailable could not be said either.", e);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The store did not take a turn; it is done once more")]
    private partial void LogOnceMore(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A turn takes longer than the channel waits for it; it goes on. If this stays so, look at the store")]
    private partial void LogSlow();

    [LoggerMessage(LogLevel.Error, "A turn that took long could not be finished")]
    private partial void LogNotFinished(Exception exception);

    [LoggerMessage(LogLevel.Error, "The store did not take a turn; the person was asked to try again")]
    private partial void LogStoreUnavailable(Exception exception);
}
