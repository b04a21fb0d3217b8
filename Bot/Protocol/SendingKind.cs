namespace SamBot.Bot.Protocol;

/// <summary>What a call does to a conversation, as the budgets tell calls apart.</summary>
internal enum SendingKind
{
    /// <summary>Sends, shows typing, updates or deletes.</summary>
    Send,

    /// <summary>Creates a conversation.</summary>
    Create,

    /// <summary>Reads the roster.</summary>
    Read,
}
