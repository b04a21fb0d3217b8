namespace SamBot.Bot.Protocol;

/// <summary>What the handlers need to know of a call; it travels with the request.</summary>
/// <param name="Lane">What shares a sending budget; null: the channel has none.</param>
/// <param name="Deadline">Until when the call may take.</param>
internal sealed record ConnectorCall(SendingLane? Lane, DateTimeOffset Deadline)
{
    private static readonly HttpRequestOptionsKey<ConnectorCall> Key = new("SamBot.ConnectorCall");

    public static ConnectorCall? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call) ? call : null;

    public void Accompany(HttpRequestMessage request) => request.Options.Set(Key, this);
}
