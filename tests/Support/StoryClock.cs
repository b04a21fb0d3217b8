namespace SamBot.Tests.Support;

/// <summary>A clock whose time of day a story sets, while waiting takes as long as it takes.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Forward(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
