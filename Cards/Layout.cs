using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>The few shapes that all cards are made of.</summary>
internal static class Layout
{
    public static AdaptiveCard Card(Texts texts, IReadOnlyList<CardElement> body, params IReadOnlyList<CardAction> actions) => new()
    {
        Lang = texts.Culture.TwoLetterISOLanguageName,
        Body = body,
        Actions = actions.Count == 0 ? null : actions,
    };

    public static TextBlock Title(string text) => new(text) { Style = TextBlockStyle.Heading, Size = FontSize.Large, Weight = FontWeight.Bolder };

    public static TextBlock Line(string text) => new(text);

    public static TextBlock Quiet(string text) => new(text) { IsSubtle = true, Size = FontSize.Small };

    public static TextBlock Label(string text) => new(text) { IsSubtle = true, Size = FontSize.Small, Spacing = Spacing.Medium };

    /// <summary>A label with a person's words below it.</summary>
    public static IReadOnlyList<CardElement> Said(string label, string words) =>
        [Label(label), PersonText.Block(words, spacing: Spacing.None, maxLines: Sizes.Lines)];

    /// <summary>The same for words that may hold links, with the hosts to which these lead.</summary>
    public static IReadOnlyList<CardElement> Said(string label, string words, Texts t) => [.. Said(label, words), .. Links.Line(words, t)];

    /// <summary>A label with our own words below it.</summary>
    public static IReadOnlyList<CardElement> Answer(string label, string words) => [Label(label), new TextBlock(words) { Spacing = Spacing.None }];

    /// <summary>Lines that have to be read before the card itself.</summary>
    public static Container Remark(params IReadOnlyList<CardElement> lines) => new(lines) { Style = ContainerStyle.Emphasis };
}
