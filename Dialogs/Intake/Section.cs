namespace SamBot.Dialogs.Intake;

/// <summary>Questions that share a card.</summary>
public enum Section
{
    /// <summary>The section on what the contact brings.</summary>
    Bring,

    /// <summary>The section on how that fits the goals.</summary>
    Fit,

    /// <summary>The section on the topic that they propose.</summary>
    Topic,

    /// <summary>The section on the facts that a meeting is planned with.</summary>
    Practical,
}
