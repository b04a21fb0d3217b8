namespace SamBot.Bot.Channel.Tokens;

/// <summary>The reasons for refusing a caller. The log gives the reason. The caller learns only the status.</summary>
internal enum TokenRule
{
    NotLoopback, // No app id is set, and the caller is not a program on this machine.
    NoToken, // No Authorization header.
    Header, // The header is not one Bearer and one token.
    TooLong, // The header is longer than AuthorizationHeader.Limit.
    Malformed, // Not a signed JWT in its three parts, or not readable.
    Algorithm, // Not RS256, RS384 or RS512.
    CriticalHeader, // A header that must be understood: none is known here.
    NoKeyId, // No key id.
    Issuer, // Neither the channel's issuer nor, where they are allowed, an emulator's.
    UnknownKey, // No published key has this id.
    Signature, // Not signed by the key that it names.
    Lifetime, // Expired, not valid yet, or without an end.
    NoAudience, // No audience.
    SkillToken, // Issued to one bot for another.
    EmulatorApp, // An emulator's token of an unknown version, or not issued to this bot's app.
    Audience, // A sound token for another bot.
    NoChannel, // The activity has no channelId.
    NoServiceUrl, // The activity has no serviceUrl.
    Endorsement, // The key may not sign for the activity's channel.
    ServiceUrlClaim, // The token's serviceurl is missing or is not the activity's.
    ServiceUrlRefused, // The bot may not speak at the activity's serviceUrl.
    KeysUnavailable, // The signing keys cannot be had now.
}
