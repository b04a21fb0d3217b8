using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>
/// What one button unfolds on the chair's card. What is shortened makes way for the whole of it, at the same place, so that nothing stands twice.
/// </summary>
internal static class Folds
{
    private const string Less = "less-";
    private const string More = "more-";

    /// <summary>A person's text at its place: shortened at first, and then whole.</summary>
    /// <param name="name">The name of the text on this card.</param>
    /// <param name="shown">The words at first; empty shows nothing.</param>
    /// <param name="whole">All words.</param>
    public static IEnumerable<CardElement> Text(string name, string shown, string whole) => shown == whole
        ? [Block(whole, null)]
        : [.. shown.Length > 0 ? [Block(shown, Less + name)] : Array.Empty<CardElement>(), Folded(name, Block(whole, null))];

    /// <summary>An element that goes when everything is shown, since its words stand elsewhere then.</summary>
    public static CardElement Until(string name, CardElement element) => element with { Id = Less + name };

    /// <summary>An element that stands there only when everything is shown.</summary>
    public static CardElement Folded(string name, CardElement element) => element with { Id = More + name, IsVisible = false };

    /// <summary>The button that shows everything, or less again; none where everything is in sight.</summary>
    public static IEnumerable<CardAction> Button(IEnumerable<CardElement> body, string title)
    {
        string[] ids = [.. body.Select(e => e.Id).OfType<string>().Where(IsFold)];
        return ids.Length == 0 ? [] : [new ToggleVisibilityAction(ids) { Title = title }];
    }

    private static bool IsFold(string id) => id.StartsWith(Less, StringComparison.Ordinal) || id.StartsWith(More, StringComparison.Ordinal);

    private static CardElement Block(string text, string? id) => PersonText.Block(text, spacing: Spacing.None, id: id, maxLines: Sizes.Lines);
}
