namespace SamBot.Bot.Channel.Tokens;

/// <summary>Who issued a token.</summary>
internal enum TokenKind
{
    /// <summary>The channel itself, by the Bot Framework.</summary>
    Channel,

    /// <summary>Entra ID, for whoever runs an emulator with the bot's own credentials.</summary>
    Emulator,
}
