using SamBot.Records;

namespace SamBot.Bot.Speaking;

/// <summary>A one-to-one conversation that is to be created.</summary>
public sealed record NewConversation
{
    /// <summary>The channel. Only Teams can create a conversation by Entra object id.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's service, from an activity of the same tenant.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot, with its id.</summary>
    public required Account Bot { get; init; }

    /// <summary>The person, by <see cref="Account.Id"/> or else <see cref="Account.AadObjectId"/>.</summary>
    public required Account Member { get; init; }

    /// <summary>The person's Entra tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The person's language, if known.</summary>
    public string? Locale { get; init; }
}
