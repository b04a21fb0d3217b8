using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>
/// An element of an Adaptive Card 1.5. A property that is null or false is not written, and the client takes the schema's default.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>The element's name on this card; for an input, the key of its value in what a button sends.</summary>
    public string? Id { get; init; }

    /// <summary>False hides the element until a <see cref="ToggleVisibilityAction"/> shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>True leaves the element out where a message is read as text, see <see cref="MessageText"/>. It is not written.</summary>
    [JsonIgnore]
    public bool IsCardOnly { get; init; }

    /// <summary>True moves the element to the front where a message is read as text. It is not written.</summary>
    [JsonIgnore]
    public bool IsReadFirst { get; init; }

    /// <summary>The room above the element.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>True draws a line above the element.</summary>
    public bool Separator { get; init; }

    /// <summary>The same element with every button in it as a plain submit.</summary>
    internal virtual CardElement ForSubmitOnly() => this;
}
