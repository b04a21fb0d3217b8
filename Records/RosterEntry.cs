using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>What the channel's roster answered about a person; both null when it knows nothing of them, and is not asked again.</summary>
/// <param name="Name">The name there, cleaned to one line; it counts more than what an activity shows.</param>
/// <param name="Email">The mail address, on one line.</param>
public sealed record RosterEntry(string? Name = null, string? Email = null)
{
    /// <summary>The person with what the roster knows of them.</summary>
    public Person Of(Person shown) => shown with { Name = Name ?? shown.Name, Email = Email };
}
