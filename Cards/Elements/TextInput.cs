namespace SamBot.Cards.Elements;

/// <summary><c>Input.Text</c>: a field for text.</summary>
public sealed record TextInput : CardInput
{
    /// <summary>A field for text.</summary>
    /// <param name="id">The key of the value that a button sends.</param>
    public TextInput(string id)
        : base(id)
    {
    }

    /// <summary>An example, shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The text in the field. It is not Markdown, so <see cref="PersonText.Plain"/> is enough.</summary>
    public string? Value { get; init; }

    /// <summary>True offers several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The most characters that the field takes (UTF-16 code units); null is no limit.</summary>
    public int? MaxLength { get; init; }
}
