namespace SamBot.Cards.Elements;

/// <summary>A text that is not Markdown: runs on one line.</summary>
/// <param name="Inlines">The runs. Clients show nothing when no run has text.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;
