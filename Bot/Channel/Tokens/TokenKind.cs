namespace SamBot.Bot.Channel.Tokens;

/// <summary>The kinds of issuer.</summary>
internal enum TokenKind
{
    /// <summary>The Bot Framework, for a channel.</summary>
    Channel,

    /// <summary>Entra ID, for an emulator that has the bot's own credentials.</summary>
    Emulator,
}
