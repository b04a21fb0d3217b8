namespace SamBot.Cards.Elements;

/// <summary>
/// Our own words, in the Markdown subset of Adaptive Cards. A person's words go through <see cref="PersonText"/> first.
/// </summary>
/// <param name="Text">The text, in Markdown: two line breaks make a paragraph, one does not break a line in Teams.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Whether a long text goes on over the next line. The default here is true; the schema's is false.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The weight of the letters.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>The size of the letters.</summary>
    public FontSize? Size { get; init; }

    /// <summary>True tones the text down.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>The role of the text, also for a screen reader; null is running text.</summary>
    public TextBlockStyle? Style { get; init; }
}
