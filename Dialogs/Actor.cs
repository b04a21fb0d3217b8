namespace SamBot.Dialogs;

/// <summary>
/// A person with the role that the settings give them. The role follows from the caller's identity, never from a claim in a button's data.
/// </summary>
public sealed record Actor(Person Person, Role Role)
{
    /// <summary>Whether this person may decide on requests.</summary>
    public bool MayDecide => Role is Role.Chair or Role.Deputy;
}
