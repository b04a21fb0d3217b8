namespace SamBot.Bot.Protocol;

/// <summary>Why a caller is refused. The log tells the word; the caller learns no more than the status.</summary>
public enum TokenRule
{
    /// <summary>No app id is set, and the caller is not a program on this machine.</summary>
    NotLoopback,

    /// <summary>No Authorization header.</summary>
    NoToken,

    /// <summary>The header is not one <c>Bearer</c> and one token.</summary>
    Header,

    /// <summary>The header is longer than <see cref="AuthorizationHeader.Limit"/>.</summary>
    TooLong,

    /// <summary>Not a signed JWT in its three parts, or not readable.</summary>
    Malformed,

    /// <summary>Not RS256, RS384 or RS512.</summary>
    Algorithm,

    /// <summary>A header that must be understood: none is known here.</summary>
    CriticalHeader,

    /// <summary>No key id.</summary>
    NoKeyId,

    /// <summary>Neither the channel's issuer nor, where they are allowed, an emulator's.</summary>
    Issuer,

    /// <summary>No published key has this id.</summary>
    UnknownKey,

    /// <summary>Not signed by the key that it names.</summary>
    Signature,

    /// <summary>Expired, not valid yet, or without an end.</summary>
    Lifetime,

    /// <summary>No audience.</summary>
    NoAudience,

    /// <summary>Issued to one bot for another.</summary>
    SkillToken,

    /// <summary>An emulator's token of an unknown version, or not issued to this bot's app.</summary>
    EmulatorApp,

    /// <summary>A sound token for another bot.</summary>
    Audience,

    /// <summary>The activity has no channelId.</summary>
    NoChannel,

    /// <summary>The activity has no serviceUrl.</summary>
    NoServiceUrl,

    /// <summary>The key may not sign for the activity's channel.</summary>
    Endorsement,

    /// <summary>The token's serviceurl is missing or is not the activity's.</summary>
    ServiceUrlClaim,

    /// <summary>The bot may not speak at the activity's serviceUrl.</summary>
    ServiceUrlRefused,

    /// <summary>The signing keys cannot be had now.</summary>
    KeysUnavailable,
}
