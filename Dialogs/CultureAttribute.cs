namespace SamBot.Dialogs;

/// <summary>The culture that writes a language's dates and numbers.</summary>
/// <param name="name">Its name, such as <c>nl-NL</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CultureAttribute(string name) : Attribute
{
    /// <summary>Its name, such as <c>nl-NL</c>.</summary>
    public string Name { get; } = name;
}
