namespace SamBot.Dialogs.Requests;

/// <summary>How short and how long people's texts may be. This is the one place; a summary card with all of them full stays below 25 KB.</summary>
public static class Limits
{
    /// <summary>What the contact brings.</summary>
    public static readonly TextLimit Bring = new(25, 1200);

    /// <summary>Why it fits the goals.</summary>
    public static readonly TextLimit FitWhy = new(20, 800);

    /// <summary>The topic's title.</summary>
    public static readonly TextLimit TopicTitle = new(4, 100);

    /// <summary>The topic's description.</summary>
    public static readonly TextLimit TopicDescription = new(25, 1200);

    /// <summary>The contact's organisation.</summary>
    public static readonly TextLimit Organisation = new(2, 100);

    /// <summary>How contact and foundation know each other.</summary>
    public static readonly TextLimit Acquaintance = new(3, 300);

    /// <summary>When a meeting suits the contact.</summary>
    public static readonly TextLimit Availability = new(3, 300);

    /// <summary>The word that goes with a decision.</summary>
    public static readonly TextLimit Note = new(0, 800);
}
