namespace SamBot.Dialogs;

/// <summary>What somebody is to the foundation.</summary>
public enum Role
{
    /// <summary>Whoever asks for a meeting.</summary>
    Contact,

    /// <summary>Who decides.</summary>
    Chair,

    /// <summary>Who may stand in for the chair.</summary>
    Deputy,
}
