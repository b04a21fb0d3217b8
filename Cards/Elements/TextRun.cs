using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>A stretch of text in a <see cref="RichTextBlock"/>. It is shown as it is: no Markdown, no mention, no link.</summary>
/// <param name="Text">
/// The text, without line breaks: Teams on Android trims them at a run's ends. <see cref="PersonText.Block"/> takes care of that.
/// </param>
public sealed record TextRun(string Text)
{
    /// <summary>The schema's name of this inline.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>How heavy the letters are.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>True tones the text down.</summary>
    public bool IsSubtle { get; init; }
}
