using System.Globalization;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>Ids as Teams gives its messages: milliseconds since 1970, each one greater than all before, over restarts too.</summary>
internal sealed class ActivityIds(TimeProvider clock, ChannelStore store)
{
    private readonly Lock _gate = new();
    private long? _last;

    public string Next()
    {
        lock (_gate)
        {
            var last = _last ?? store.NewestId;
            _last = Math.Max(last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return _last.Value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
