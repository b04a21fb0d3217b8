using System.Collections.Concurrent;
using SamBot.Bot.Speaking;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Files;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Turns;

/// <summary>
/// Runs every turn in four steps: 1 read the documents and files that it names, 2 plan, 3 commit, 4 say. A plan is pure; a conflict goes back to 1. The
/// turns of one person run one after another, and the channel is answered after step 4, so a fast next message never meets stale state.
/// </summary>
public sealed partial class TurnRunner(
    Documents documents, HouseRules rules, Readers readers, Speaker speaker, TimeProvider time, ILogger<TurnRunner> logger)
{
    // Twenty conflicts in a row are not bad luck: something else is wrong.
    private const int MostConflicts = 20;
    private readonly Sequencer sequence = new();
    private readonly AnsweredTurns answered = new();
    private readonly ConcurrentDictionary<Task, bool> late = new();

    /// <summary>Runs one turn. A turn that has begun is finished, also when the channel hangs up.</summary>
    /// <returns>What is answered in the response itself; null when that is nothing.</returns>
    public async Task<Answer?> RunAsync(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var deadline = new Deadline(turn.IsInvoke, time);
        var work = TakeAsync(turn, deadline);
        var seen = turn.IsWaitedFor ? speaker.Typing.DuringAsync(turn.Heard.Address, work) : work;
        if (await deadline.IsMetByAsync(seen))
        {
            return await seen;
        }

        // The turn goes on. If the channel delivers the activity again, it is recognised as a repeat.
        LogSlow();
        var finishing = FinishAsync(seen);
        late[finishing] = true;
        _ = finishing.ContinueWith(done => late.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return turn.IsInvoke
            ? new Answer.Words(TextsOf(turn).TakesLonger)
            : throw new TimeoutException("A turn takes longer than the channel waits for it.");
    }

    /// <summary>Waits for the turns that go on although the channel no longer waits for them. The host calls it when it stops.</summary>
    public Task LateOnesAsync() => Task.WhenAll(late.Keys);

    private async Task<Answer?> TakeAsync(Turn turn, Deadline deadline)
    {
        // A request's button changes no conversation, and must not wait for a slow channel: the conditional write settles who was first.
        using var place = turn is Turn.Press { IsInvoke: true } ? null : await sequence.EnterAsync(turn.Heard.Person.Id);
        try
        {
            return await DoAsync(turn, deadline);
        }
        catch (StoreUnavailableException e) when (deadline.LeavesTime && (turn.Heard.ActivityId is not null || turn is Turn.Press))
        {
            // A write may have happened although its answer got lost. The same turn again finds it, as a repeat from the channel would.
            LogOnceMore(e);
        }
        catch (StoreUnavailableException e)
        {
            return await SayNotKeptAsync(turn, deadline, e);
        }

        try
        {
            return await DoAsync(turn, deadline);
        }
        catch (StoreUnavailableException e)
        {
            return await SayNotKeptAsync(turn, deadline, e);
        }
    }

    private async Task<Answer?> DoAsync(Turn turn, Deadline deadline)
    {
        using var seen = TurnTrace.Begin(turn, time, logger);
        var plan = await CommitAsync(turn, new Moment(time.GetUtcNow(), Guid.NewGuid()));
        if (plan.IsToRepeat)
        {
            LogRemovalNotKept(turn.Heard.Person.Id);
            throw new IOException("A removal of the app could not be kept: the conversation cannot be read.");
        }

        seen.Committed(plan);
        if (turn is Turn.Desk)
        {
            // Who decides may name a day soon.
            readers.Dates.WarmUp(plan.Say?.Language ?? rules.DefaultLanguage);
        }

        var answer = plan.Say is { } say ? await SayAsync(turn, say, deadline) : null;
        // Whether a reply in the response arrives is not known, so a repeat gets it again.
        if (answer is not Answer.Reply)
        {
            answered.Add(turn.Heard.Person.Id, turn.Heard.ActivityId);
        }

        if (plan.Conversation is { } conversation)
        {
            documents.Announce(conversation);
        }

        return answer;
    }

    // Steps 1 to 3. A plan that was saved is not undone, whatever happens in step 4.
    private async Task<Plan> CommitAsync(Turn turn, Moment now)
    {
        var known = new Known { WasAnswered = answered.Contains(turn.Heard.Person.Id, turn.Heard.ActivityId) };
        for (var conflicts = 0; conflicts < MostConflicts;)
        {
            var plan = Plans.Of(turn, known, now, rules);
            if (known.IsRemembered && (plan.Lacks is null ? !plan.MayRemember : plan.NeedsFresh))
            {
                known = known.Afresh;
            }
            else if (plan.Lacks is { } need)
            {
                known = await ReadAsync(need, known);
            }
            else if (await SaveAsync(plan, known) is var (saved, done) && saved is not null)
            {
                return saved;
            }
            else
            {
                conflicts++;
                Telemetry.Conflicts.Add(1);
                known = known.AfterConflict(done);
            }
        }

        throw new StoreUnavailableException(
            "A document changed faster than it could be saved, twenty times in a row. Look for instances that write the same document in a loop.");
    }

    private async Task<Known> ReadAsync(Need need, Known known) => need switch
    {
        Need.Conversation n => known with { Conversation = await ConversationAsync(n, known.Fresh) },
        Need.Request n => known with { Request = await documents.RequestAsync(n.RequestId, known.Fresh, CancellationToken.None) },
        Need.ReferredRequest n => await documents.FindAsync(n.Reference, CancellationToken.None) is var (id, request)
            ? known with { Found = new(id), Request = request }
            : known with { Found = new(null) },
        Need.OwnRequest n => known with { Found = new(await documents.FindOwnAsync(n.PersonId, n.Reference, CancellationToken.None)) },
        Need.QuotedRequest { IsOwn: false } n =>
            known with { Quoted = new(await documents.FindByCardAsync(n.PersonId, n.ActivityId, n.IsOwn, CancellationToken.None)) },
        Need.QuotedRequest n => known with { Found = new(await documents.FindByCardAsync(n.PersonId, n.ActivityId, n.IsOwn, CancellationToken.None)) },
        Need.HeldRequest => known with { Found = new(await documents.FindHeldAsync(CancellationToken.None)) },
        Need.OpenRequests n => known with { Listing = await documents.OpenPageAsync(n.Page, CancellationToken.None) },
        Need.OpenNames => known with { Named = await documents.OpenNamesAsync(CancellationToken.None) },
        Need.Search n => known with { Sought = await documents.SearchAsync(n.Text, CancellationToken.None) },
        Need.OwnRequests n => known with { Listing = await documents.RequestsOfAsync(n.PersonId, CancellationToken.None) },
        Need.EarlierRequests n => known with { Earlier = await EarlierAsync(n) },
        Need.Upload n => known with { IsUploaded = await n.UploadAsync() },
        Need.Files n => known with { Files = await n.FetchAsync() },
        Need.Date n => known with { Date = new(await readers.Dates.ReadAsync(n.Words, n.Language, rules.Foundation.DayOf(time.GetUtcNow()))) },
        Need.SecondReading n => known with { Second = await readers.SecondAsync(n.Answers) },
        Need.OwnDocuments n => known with { Own = await documents.AllOfAsync(n.PersonId, CancellationToken.None) },
        _ => throw new InvalidOperationException($"Nothing reads {need.GetType().Name}."),
    };

    private async Task<Loaded<ConversationDocument>> ConversationAsync(Need.Conversation need, bool fresh)
    {
        try
        {
            return await documents.ConversationAsync(need.PersonId, fresh, CancellationToken.None);
        }
        catch (StoreUnavailableException) when (need.IsOptional)
        {
            // It counts as read: the plan is not to ask for it again.
            return new(null, null);
        }
    }

    // The card without these facts is better than none.
    private async Task<EarlierRequests> EarlierAsync(Need.EarlierRequests need)
    {
        try
        {
            return await documents.EarlierAsync(need.Of, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            return EarlierRequests.None;
        }
    }

    // Saves the request first and the conversation last; each save names the version that was read. Returns the plan as far as it was saved, or null
    // after a conflict; and the request's step, so that the next attempt knows it.
    private async Task<(Plan? Saved, RequestStep? Step)> SaveAsync(Plan plan, Known known)
    {
        foreach (var file in plan.Files)
        {
            await documents.Files.SaveAsync(
                plan.Conversation!.Person.Id, file.Brought.File!, file.Content, time.GetUtcNow(), CancellationToken.None);
        }

        var saves = plan.Request is { IsSaved: true } step && step != known.SavedStep ? step : null;
        if (saves is not null && !await documents.SaveAsync(saves.Document!, known.Request?.Version, CancellationToken.None))
        {
            return (null, null);
        }

        try
        {
            var isSaved = plan.Conversation is not { } conversation
                || await documents.SaveAsync(conversation, known.Conversation?.Version, CancellationToken.None);
            if (isSaved)
            {
                await RemoveAsync(plan.GoneFiles);
            }

            return (isSaved ? plan : null, saves);
        }
        catch (StoreUnavailableException e) when (plan.SaysWithoutConversation)
        {
            LogNotNoted(e);
            return (plan with { Conversation = null }, saves);
        }
    }

    // Time removes later what cannot be removed now: no document names it.
    private async Task RemoveAsync(IReadOnlyCollection<SentFile> gone)
    {
        try
        {
            await documents.Files.RemoveAsync(gone, CancellationToken.None);
        }
        catch (StoreUnavailableException e)
        {
            LogFilesLeft(e);
        }
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

    private Texts TextsOf(Turn turn) => rules.Foundation.TextsIn(turn.Heard.Language ?? rules.DefaultLanguage);

    [LoggerMessage(LogLevel.Error,
        "That {PersonId} removed the bot could not be kept, since their conversation cannot be read; the channel was asked to deliver it again. " +
        "Let a release run that can read the conversation, or restore it from a backup with " +
        "'storage import --replace-unreadable'. If no repeat comes after that, the bot learns it when the channel refuses the next message to them")]
    private partial void LogRemovalNotKept(string personId);

    [LoggerMessage(LogLevel.Warning, "The store did not take a turn; it is done once more")]
    private partial void LogOnceMore(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A turn takes longer than the channel waits for it; it goes on. If this stays so, look at the store")]
    private partial void LogSlow();

    [LoggerMessage(LogLevel.Warning, "Files that are no longer needed could not be removed now; that happens later")]
    private partial void LogFilesLeft(Exception exception);

    [LoggerMessage(LogLevel.Error, "A turn that took long could not be finished")]
    private partial void LogNotFinished(Exception exception);

    [LoggerMessage(LogLevel.Error, "A decider's request was answered, but their conversation could not be kept")]
    private partial void LogNotNoted(Exception exception);
}
