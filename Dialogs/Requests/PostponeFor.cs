namespace SamBot.Dialogs.Requests;

/// <summary>The lengths of time for which a request can be put off with one tap.</summary>
public enum PostponeFor
{
    /// <summary>Two weeks.</summary>
    TwoWeeks,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,
}
