namespace SamBot.Dialogs;

/// <summary>A language that SamBot speaks, stored by name. To add one: a line here, and its texts (see Cards).</summary>
public enum Language
{
    /// <summary>Dutch.</summary>
    [Culture("nl-NL")] Dutch,

    /// <summary>English.</summary>
    [Culture("en-GB")] English,
}
