namespace SamBot.Bot.Protocol;

/// <summary>How <see cref="ConnectorClient"/> calls.</summary>
public sealed class ConnectorOptions
{
    /// <summary>The longest that one call may take, its answer's body included. Ten seconds: the channel gives up on a turn after fifteen.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
