namespace SamBot.Bot.Protocol;

/// <summary>The connector's answer to sending and creating; every member may be missing.</summary>
internal sealed record ResourceAnswer
{
    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }
}
