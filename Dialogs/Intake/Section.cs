namespace SamBot.Dialogs.Intake;

/// <summary>Questions that share a card.</summary>
public enum Section
{
    /// <summary>What the contact brings.</summary>
    Bring,

    /// <summary>How it fits the goals.</summary>
    Fit,

    /// <summary>The topic that they propose.</summary>
    Topic,

    /// <summary>What is needed to plan.</summary>
    Practical,
}
