using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Chaos;

/// <summary>
/// Runs the bot as real processes, which are killed at random moments while contacts talk and a chair decides. Afterwards the store and all
/// messages are compared with what the clients know.
/// </summary>
public sealed class ChaosRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AtMostUntilItWorks = TimeSpan.FromSeconds(5);
    private readonly ChaosOptions options;
    private readonly TextWriter progress;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-chaos-");
    private readonly ClientRecord record = new();
    private readonly CancellationTokenSource over = new();
    private readonly ChannelServer channel;
    private readonly AzuriteProcess? azurite;
    private readonly ChaosStore store;
    private readonly BotInstance[] bots;
    private readonly Courier courier;
    private readonly Decider decider;
    private int killsLeft;
    private int people;

    private ChaosRun(ChaosOptions options, TextWriter progress, TimeProvider time, ChannelServer channel, AzuriteProcess? azurite)
    {
        (this.options, this.progress, this.time, this.channel, this.azurite) = (options, progress, time, channel, azurite);
        random = new Random(options.Seed);
        killsLeft = options.Kills;
        store = new ChaosStore(Storage(), folder.FullName);
        bots =
        [
            .. Enumerable.Range(0, options.Instances)
                .Select(i => new BotInstance(BotInstance.FreePort(random), folder.CreateSubdirectory($"{i}").FullName, store.Settings)),
        ];
        courier = new Courier(bots, record, time);
        decider = new Decider(channel, courier, record, new Random(random.Next()), options.LongestThought, time);
    }

    /// <summary>Runs it.</summary>
    /// <param name="options">The options of the run.</param>
    /// <param name="progress">Gets a line of progress every ten seconds.</param>
    /// <param name="cancellationToken">Ends the run and its processes.</param>
    public static async Task<ChaosReport> RunAsync(ChaosOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var time = TimeProvider.System;
        var channel = await ChannelServer.StartAsync(time);
        var ownAzurite = options is { Store: StorageOptions.OnAzureBlobs, AzuriteConnection: null };
        await using var run = new ChaosRun(options, progress, time, channel, ownAzurite ? await AzuriteProcess.StartAsync() : null);
        return await run.RunAsync().WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await channel.DisposeAsync();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        store.Dispose();
        folder.Delete(recursive: true);
        over.Dispose();
    }

    private StorageOptions Storage() => new()
    {
        Provider = options.Store,
        Sqlite = { Path = Path.Combine(folder.FullName, "sambot.db") },
        AzureBlobs = { ConnectionString = options.AzuriteConnection ?? azurite?.ConnectionString ?? "", Container = $"chaos{Guid.NewGuid():N}" },
    };

    private async Task<ChaosReport> RunAsync()
    {
        var (begun, on) = (time.GetTimestamp(), time.GetUtcNow());
        await store.PrepareAsync();
        foreach (var bot in bots)
        {
            await bot.Start();
        }

        await decider.ArriveAsync();
        var deciding = decider.DecideAsync(over.Token);
        var telling = ProgressAsync(begun);
        var talking = Task.WhenAll(Enumerable.Range(0, options.Contacts).Select(_ => TalkAsync(new Random(random.Next()))));
        await Task.WhenAll(bots.Select((bot, i) => KillAsync(bot, i, new Random(random.Next()), begun)));
        Volatile.Write(ref killsLeft, 0);
        var killed = time.GetElapsedTime(begun);
        await talking;
        await UntilAsync(() => Task.FromResult(record.Requests.Values.All(decider.IsDoneWith)), "The chair was not shown every request");
        await UntilAsync(NothingIsOwedAsync, "Something is still owed");
        var drained = time.GetElapsedTime(begun) - killed;

        var verdict = new Verdict(record, channel, store);
        await verdict.JudgeAsync();
        await verdict.OpenStaleAsync(decider);
        await UntilAsync(NothingIsOwedAsync, "Something is still owed after old cards were opened");
        await verdict.JudgeOpenedAsync();
        var leftOver = await LeftOverAsync();
        await over.CancelAsync();
        await Task.WhenAll(deciding, telling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new ChaosReport(options, record, verdict, bots, on, killed, drained, leftOver);
    }

    // Each instance is killed and started again until there were enough kills altogether; then it stays. Half of the lives are counted from when it
    // listens, the other half from its first answer, because on a busy machine few processes would live until their first answer otherwise.
    private async Task KillAsync(BotInstance bot, int number, Random dice, long begun)
    {
        while (Interlocked.Decrement(ref killsLeft) >= 0 && time.GetElapsedTime(begun) < options.AtMost && !over.IsCancellationRequested)
        {
            if (dice.Next(2) == 0)
            {
                await Task.WhenAny(bot.Works, Task.Delay(AtMostUntilItWorks));
            }

            await Task.Delay(ShortestLife + (options.LongestLife - ShortestLife) * dice.NextDouble());
            await KillAsync(bot, number, duringStart: false);
            var listens = bot.Start();
            while (dice.Next(100) < 15 && Interlocked.Decrement(ref killsLeft) >= 0)
            {
                await Task.Delay(LongestStart * dice.NextDouble());
                await KillAsync(bot, number, duringStart: !listens.IsCompleted);
                listens = bot.Start();
            }

            while (!await ListensAsync(listens))
            {
                listens = bot.Start();
            }
        }
    }

    private async Task KillAsync(BotInstance bot, int number, bool duringStart)
    {
        record.Kills.Enqueue((number, time.GetUtcNow(), duringStart));
        if (!await bot.KillAsync() && !duringStart)
        {
            record.Broken.Enqueue("A bot had ended by itself.");
        }
    }

    // A process that ends because the store does not answer in time is started again, as a host would do.
    private async Task<bool> ListensAsync(Task listens)
    {
        try
        {
            await listens.WaitAsync(TimeSpan.FromSeconds(60));
            return true;
        }
        catch (InvalidOperationException e) when (e.Message.Contains("cannot be reached", StringComparison.Ordinal))
        {
            record.Odd.AddOrUpdate("a start that ended since the store did not answer", 1, (_, n) => n + 1);
            return false;
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            record.Broken.Enqueue($"A bot did not start after a kill: {e.Message}");
            return true;
        }
    }

    private async Task TalkAsync(Random dice)
    {
        do
        {
            var party = Party.Contact(Interlocked.Increment(ref people));
            try
            {
                await new Contact(party, channel, courier, record, new Random(dice.Next()), options.LongestThought, time).LiveAsync();
            }
            catch (GivenUpException)
            {
                // The contact gives up for today, and another one begins.
            }
            catch (Exception e)
            {
                record.Broken.Enqueue(e is PromiseBrokenException ? e.Message : $"{e}");
            }
        }
        while (Volatile.Read(ref killsLeft) > 0);
    }

    private async Task<bool> NothingIsOwedAsync() => (await store.DutiesAsync(time.GetUtcNow())).Owed.Count == 0;

    // A kill may leave hints that no document backs. The bots drop these when they are old enough; otherwise this drops them as the bots would.
    private async Task<(int AtTheEnd, int AfterDropping)> LeftOverAsync()
    {
        var atTheEnd = (await store.DutiesAsync(time.GetUtcNow())).LeftOver;
        if (options.Settle > TimeSpan.Zero)
        {
            var begun = time.GetTimestamp();
            while (time.GetElapsedTime(begun) < options.Settle && (await store.DutiesAsync(time.GetUtcNow())).LeftOver.Count > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(5));
            }
        }
        else
        {
            await store.DropAsync(atTheEnd);
        }

        var (owed, left) = await store.DutiesAsync(time.GetUtcNow());
        foreach (var duty in owed.Concat(left))
        {
            record.Broken.Enqueue($"The due list still has {duty}.");
        }

        return (atTheEnd.Count, left.Count);
    }

    private async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        var begun = time.GetTimestamp();
        while (!await isSo())
        {
            if (time.GetElapsedTime(begun) > Patience)
            {
                record.Broken.Enqueue($"{otherwise} after {Patience.TotalMinutes:0} minutes.");
                return;
            }

            await Task.Delay(200);
        }
    }

    private async Task ProgressAsync(long begun)
    {
        var told = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), time);
        while (await timer.WaitForNextTickAsync(over.Token))
        {
            await progress.WriteLineAsync(
                $"{time.GetElapsedTime(begun):mm\\:ss} {record.Kills.Count} kills, {record.Activities} activities, {record.Redeliveries} brought " +
                $"again, {record.Requests.Count} requests sent, {record.Broken.Count} promises broken");
            while (told < record.Broken.Count)
            {
                await progress.WriteLineAsync($"  BROKEN: {record.Broken.ElementAt(told++)}");
            }
        }
    }
}
