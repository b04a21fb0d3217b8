using System.Collections.Concurrent;

namespace SamBot.Turns;

/// <summary>
/// A closed loop: so many conversations at once, each of which takes its next step when the step before was answered. A finished conversation makes room
/// for a new person; conversations are typed and by card in turn.
/// </summary>
internal sealed class Load(MeasuredProcess program, ChannelServer channel, int atOnce, bool isBot, TimeProvider time)
{
    private readonly Person?[] talking = new Person?[atOnce];
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
        var person = Someone(0);
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
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(place => Task.Run(() => TalkAsync(place))));
        return [.. latencies.Order()];
    }

    private async Task TalkAsync(int place)
    {
        while (Interlocked.Decrement(ref left) >= 0)
        {
            var person = Someone(place);
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
                Leave(person, place);
            }
        }
    }

    private Person Someone(int place)
    {
        var person = talking[place];
        if (person is { IsDone: false })
        {
            return person;
        }

        if (person is not null)
        {
            Leave(person, place);
        }

        var number = Interlocked.Increment(ref begun);
        talking[place] = person = new Person(number % 2 == 0 ? Step.Typed : Step.Pressed, channel.ServiceUrl);
        channel.Enter(person);
        return person;
    }

    private void Leave(Person person, int place)
    {
        channel.Leave(person);
        talking[place] = null;
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
    }
}
