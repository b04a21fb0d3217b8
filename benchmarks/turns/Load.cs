using System.Collections.Concurrent;

namespace SamBot.Turns;

/// <summary>
/// A closed loop: so many conversations at once wait for an answer, and when one is answered, another takes its next step. Nobody writes faster than three
/// times a second, since the bot keeps Teams' limits for each conversation; new people join while all others think. Every second person types, the others
/// press cards.
/// </summary>
internal sealed class Load(MeasuredProcess program, ChannelServer channel, int atOnce, bool isBot, TimeProvider time)
{
    // Teams takes seven messages a second and eight in two seconds in one conversation.
    private static readonly TimeSpan Thinks = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentQueue<(Person Person, long Since)> thinking = new();
    private readonly ConcurrentBag<double> latencies = [];
    private int begun;
    private int left;
    private int sent;

    /// <summary>The replies that were wrong, and the turns that failed.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>How many conversations were begun.</summary>
    public int Conversations => begun;

    /// <summary>How many requests were sent.</summary>
    public int Sent => sent;

    /// <summary>The first turn of a process that has just been started. Returns the time from its start until it was answered.</summary>
    public async Task<TimeSpan> BeginAsync()
    {
        var person = Someone();
        var answer = await program.DeliverFirstAsync(person.Activity(time));
        var after = program.Age;
        Look(person, answer);
        return after;
    }

    /// <summary>Runs so many turns. Returns what they took in milliseconds, sorted.</summary>
    public async Task<double[]> RunAsync(int turns)
    {
        latencies.Clear();
        left = turns;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(TalkAsync)));
        return [.. latencies.Order()];
    }

    private async Task TalkAsync()
    {
        while (Interlocked.Decrement(ref left) >= 0)
        {
            var person = Someone();
            var activity = person.Activity(time);
            var began = time.GetTimestamp();
            try
            {
                var answer = await program.DeliverAsync(activity);
                latencies.Add(time.GetElapsedTime(began).TotalMilliseconds);
                Look(person, answer);
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException)
            {
                Wrong.Enqueue(e.Message);
                channel.Leave(person);
            }
        }
    }

    private Person Someone()
    {
        if (thinking.TryPeek(out var first) && time.GetElapsedTime(first.Since) > Thinks && thinking.TryDequeue(out var rested))
        {
            return rested.Person;
        }

        var number = Interlocked.Increment(ref begun);
        var person = new Person(number % 2 == 0 ? Step.Typed : Step.Pressed, channel.ServiceUrl);
        channel.Enter(person);
        return person;
    }

    private void Look(Person person, byte[] answer)
    {
        if (person.Next.IsSending)
        {
            Interlocked.Increment(ref sent);
        }

        if (person.Answered(answer, isBot) is { } wrong)
        {
            Wrong.Enqueue(wrong);
        }

        if (person.IsDone)
        {
            channel.Leave(person);
        }
        else
        {
            thinking.Enqueue((person, time.GetTimestamp()));
        }
    }
}
