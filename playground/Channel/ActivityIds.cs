using System.Globalization;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>Makes ids as Teams does for its messages: milliseconds since 1970. Each id is greater than all earlier ones, also after a restart.</summary>
internal sealed class ActivityIds(TimeProvider clock, ChannelStore store)
{
    private readonly Lock gate = new();
    private long? last;

    public string Next()
    {
        lock (gate)
        {
            last = Math.Max((last ?? store.NewestId) + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return last.Value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
