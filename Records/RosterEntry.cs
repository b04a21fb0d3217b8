using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>The roster's answer about a person. Both values are null when it does not know them; it is not asked again then.</summary>
/// <param name="Name">The name in the roster, cleaned to one line. It counts more than the name in an activity.</param>
/// <param name="Email">The mail address, on one line.</param>
public sealed record RosterEntry(string? Name = null, string? Email = null)
{
    /// <summary>The person with what the roster knows of them.</summary>
    public Person Of(Person shown) => shown with { Name = Name ?? shown.Name, Email = Email };
}
