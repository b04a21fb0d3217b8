namespace SamBot.Bot.Channel.Sending;

/// <summary>What the handlers need to know of a call; it travels with the request, also when that is tried again.</summary>
/// <param name="Lane">What shares a sending budget; null: the channel has none.</param>
/// <param name="Deadline">Until when the call may take.</param>
internal sealed record ConnectorCall(SendingLane? Lane, DateTimeOffset Deadline)
{
    private static readonly HttpRequestOptionsKey<ConnectorCall> Key = new("SamBot.ConnectorCall");
    private static readonly HttpRequestOptionsKey<long> Begun = new("SamBot.Begun");
    private static long last;

    /// <summary>Its place among all calls.</summary>
    public long Number { get; } = Interlocked.Increment(ref last);

    public static ConnectorCall? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call) ? call : null;

    /// <summary>An attempt goes out now: what it took counts, not the waiting before it.</summary>
    public static void Begin(HttpRequestMessage request, long timestamp) => request.Options.Set(Begun, timestamp);

    /// <summary>When the attempt went out, as a timestamp.</summary>
    public static long? BegunAt(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(Begun, out var begun) ? begun : null;

    public void Accompany(HttpRequestMessage request) => request.Options.Set(Key, this);
}
