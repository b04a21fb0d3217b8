namespace SamBot.Playground.Channel;

/// <summary>
/// The result of posting an activity to the bot: the HTTP status if there was one, and the problem. The problem is null for 2xx, else the
/// status, <c>timeout</c> or <c>unreachable</c>.
/// </summary>
internal sealed record BotAnswer(int? Status, string Body, string? Problem)
{
    /// <summary>Whether posting the same activity may succeed a little later.</summary>
    public bool WorthRetrying => Problem is not null && Status is null or 408 or 429 or >= 500;

    public static BotAnswer Of(int status, string body) =>
        new(status, body, status is >= 200 and < 300 ? null : status.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static BotAnswer Timeout { get; } = new(null, "", "timeout");

    public static BotAnswer Unreachable { get; } = new(null, "", "unreachable");
}
