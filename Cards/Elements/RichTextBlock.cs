namespace SamBot.Cards.Elements;

/// <summary>Text that is not Markdown: runs, one after another on the same line.</summary>
/// <param name="Inlines">The runs; without a run that has text, nothing is shown.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;
