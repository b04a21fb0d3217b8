namespace SamBot.Dialogs.Intake;

/// <summary>
/// The questions, in the order in which they are asked. They are stored by name. To add one: a value here, its row in <see cref="Questions"/>,
/// and its texts in each language.
/// </summary>
public enum Question
{
    /// <summary>What do you bring?</summary>
    Bring,

    /// <summary>Which of the foundation's goals does it serve?</summary>
    FitGoals,

    /// <summary>Why does it?</summary>
    FitWhy,

    /// <summary>What is the topic for?</summary>
    TopicKind,

    /// <summary>What is the topic called?</summary>
    TopicTitle,

    /// <summary>What is it about?</summary>
    TopicDescription,

    /// <summary>Where do you work?</summary>
    Organisation,

    /// <summary>How do we know each other?</summary>
    Acquaintance,

    /// <summary>How would you like to meet?</summary>
    Form,

    /// <summary>On which number? It is asked of who wants to talk by phone.</summary>
    Phone,

    /// <summary>For how long?</summary>
    Duration,

    /// <summary>When does it suit?</summary>
    Availability,
}
