namespace SamBot.Dialogs;

/// <summary>
/// A language that SamBot speaks, stored by name. To add one: a value here, its row in the language table, and its texts (see Cards).
/// </summary>
public enum Language
{
    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}
