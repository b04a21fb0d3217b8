namespace SamBot.Turns;

/// <summary>One run of one program, from its start.</summary>
/// <param name="IsBot">The bot, or the limit.</param>
/// <param name="AtOnce">How many conversations talked at once.</param>
/// <param name="Start">From the start of the process until the first turn was answered.</param>
/// <param name="Windows">What the turns cost, window by window.</param>
/// <param name="Rss">Resident memory at the end, in MB.</param>
/// <param name="Conversations">How many conversations were begun.</param>
/// <param name="Wrong">Wrong replies, and cards that the chair did not get.</param>
internal sealed record Run(bool IsBot, int AtOnce, TimeSpan Start, IReadOnlyList<Window> Windows, double Rss, int Conversations, IReadOnlyList<string> Wrong)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Starts a program, lets people talk to it, and ends it.</summary>
    public static async Task<Run> OfAsync(
        Programs programs, ChannelServer channel, (bool IsBot, int AtOnce) what, IReadOnlyList<int> windows, TimeProvider time)
    {
        channel.Clear();
        await using var program = programs.Start(what.IsBot);
        var load = new Load(program, channel, what.AtOnce, what.IsBot, time);
        var start = await load.BeginAsync();
        if (what.IsBot)
        {
            await program.DeliverAsync(Programs.ChairArrives(channel.ServiceUrl));
        }

        List<Window> measured = [];
        var before = await program.SampleAsync();
        foreach (var turns in windows)
        {
            var began = time.GetTimestamp();
            var latencies = await load.RunAsync(turns);
            var took = time.GetElapsedTime(began);
            var after = await program.SampleAsync();
            measured.Add(Window.Of(turns, took, latencies, before, after));
            before = after;
        }

        List<string> wrong = [.. load.Wrong];
        // The chair's welcome is a message as well.
        for (var began = time.GetTimestamp(); what.IsBot && channel.CardsOfTheChair != load.Sent + 1; await Task.Delay(20))
        {
            if (time.GetElapsedTime(began) > Patience)
            {
                wrong.Add($"{load.Sent} requests were sent, and the chair got {channel.CardsOfTheChair - 1}");
                break;
            }
        }

        return new(what.IsBot, what.AtOnce, start, measured, (await program.SampleAsync()).Rss, load.Conversations, wrong);
    }
}

/// <summary>The cost of some turns in a row.</summary>
/// <param name="Turns">How many.</param>
/// <param name="Cpu">Milliseconds of CPU, a turn.</param>
/// <param name="Allocated">Bytes, a turn.</param>
/// <param name="PerSecond">Turns a second.</param>
/// <param name="Median">The median of what turns took, in ms.</param>
/// <param name="Slow">What one of a hundred turns took longer than, in ms.</param>
/// <param name="Rss">Resident memory at its end, in MB.</param>
/// <param name="Collections">How often garbage was collected.</param>
/// <param name="Compiled">Methods that the JIT compiled.</param>
/// <param name="Compiling">Milliseconds of the JIT, a turn; part of the CPU.</param>
internal sealed record Window(int Turns, double Cpu, double Allocated, double PerSecond, double Median, double Slow, double Rss,
    int Collections, int Compiled, double Compiling)
{
    public static Window Of(int turns, TimeSpan took, double[] latencies, Sample before, Sample after) => new(
        turns,
        (after.Cpu - before.Cpu) * 1000 / turns,
        (double)(after.Allocated - before.Allocated) / turns,
        turns / took.TotalSeconds,
        latencies.Length == 0 ? 0 : latencies[latencies.Length / 2],
        latencies.Length == 0 ? 0 : latencies[latencies.Length * 99 / 100],
        after.Rss,
        after.Collections - before.Collections,
        after.Compiled - before.Compiled,
        (after.Compiling - before.Compiling) / turns);
}
