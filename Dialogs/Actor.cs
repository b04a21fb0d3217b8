namespace SamBot.Dialogs;

/// <summary>A person together with what the settings say that they are. Established from the caller's identity, never from what a button claims.</summary>
public sealed record Actor(Person Person, Role Role)
{
    /// <summary>Whether this person may decide on requests.</summary>
    public bool MayDecide => Role is Role.Chair or Role.Deputy;
}
