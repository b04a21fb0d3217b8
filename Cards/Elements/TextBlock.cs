namespace SamBot.Cards.Elements;

/// <summary>
/// Our own words, in the Markdown subset of Adaptive Cards. What a person typed goes through <see cref="PersonText"/> first.
/// </summary>
/// <param name="Text">The text, in Markdown: two line breaks make a paragraph, one does not break a line in Teams.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Whether long text goes on over the next line. Ours does unless said otherwise; the schema's default is false.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>How heavy the letters are.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>How large the letters are.</summary>
    public FontSize? Size { get; init; }

    /// <summary>True tones the text down.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Heading, for the eye and for a screen reader; null is running text.</summary>
    public TextBlockStyle? Style { get; init; }
}
