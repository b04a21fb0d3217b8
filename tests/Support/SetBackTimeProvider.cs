using Microsoft.Extensions.Time.Testing;

namespace SamBot.Tests.Support;

/// <summary>A clock whose hands can be set back while time itself goes on.</summary>
internal sealed class SetBackTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>By how much they are set back.</summary>
    public TimeSpan Back { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - Back;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
