using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>A stretch of text in a <see cref="RichTextBlock"/>. Clients show it as it is: it is no Markdown, mention or link.</summary>
/// <param name="Text">
/// The text without line breaks, since Teams on Android trims them at a run's ends. <see cref="PersonText.Block"/> takes care of that.
/// </param>
public sealed record TextRun(string Text)
{
    /// <summary>The schema's name of this inline.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>The weight of the letters.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>True tones the text down.</summary>
    public bool IsSubtle { get; init; }
}
