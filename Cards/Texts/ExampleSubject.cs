namespace SamBot.Cards;

/// <summary>The subject of an example of a strong answer.</summary>
public enum ExampleSubject
{
    /// <summary>No subject in particular.</summary>
    Any,

    /// <summary>Health and absence.</summary>
    Health,

    /// <summary>Finding people and keeping them.</summary>
    Hiring,

    /// <summary>Learning.</summary>
    Learning,

    /// <summary>Computers and data.</summary>
    Digital,

    /// <summary>People who have it harder to find work.</summary>
    Inclusion,

    /// <summary>Leading and working together.</summary>
    Leading,

    /// <summary>Research.</summary>
    Research,

    /// <summary>Money.</summary>
    Money,
}
