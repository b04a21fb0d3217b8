namespace SamBot.Dialogs.Hearing;

/// <summary>Whether a text means a choice.</summary>
public enum PickKind
{
    /// <summary>It means none.</summary>
    Unclear,

    /// <summary>It means these.</summary>
    Chosen,

    /// <summary>It may mean any of these, and the person is asked which.</summary>
    Between,

    /// <summary>The person leaves it to the chair.</summary>
    NoPreference,
}
