namespace SamBot.Dialogs;

/// <summary>The role of a person.</summary>
public enum Role
{
    /// <summary>Somebody who asks for a meeting.</summary>
    Contact,

    /// <summary>The person who decides.</summary>
    Chair,

    /// <summary>A person who may stand in for the chair.</summary>
    Deputy,
}
