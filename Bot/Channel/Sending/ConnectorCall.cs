namespace SamBot.Bot.Channel.Sending;

/// <summary>A call as the HTTP handlers know it. It stays with the request, also when the request is tried again.</summary>
/// <param name="Lane">The lane whose sending budget the call uses; null when the channel has no budgets.</param>
/// <param name="Deadline">The end of the call's time.</param>
internal sealed record ConnectorCall(SendingLane? Lane, DateTimeOffset Deadline)
{
    private static readonly HttpRequestOptionsKey<ConnectorCall> Key = new("SamBot.ConnectorCall");
    private static long last;

    /// <summary>The call's place in the order of all calls.</summary>
    public long Number { get; } = Interlocked.Increment(ref last);

    /// <summary>The timestamp at which the last attempt went out. The waiting before it does not count as the host's time.</summary>
    public long? BegunAt { get; set; }

    public static ConnectorCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("Only ConnectorApi calls by this client.");

    public void Accompany(HttpRequestMessage request) => request.Options.Set(Key, this);
}
