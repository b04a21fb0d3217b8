using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>Keeps a card that grew below its size. Where it would be over it, the lines of each person's text stand on one.</summary>
internal static class Fitting
{
    /// <summary>The message, with a card that every channel takes.</summary>
    public static Message Of(Message message) => Fits(message)
        ? message
        : message with { Card = message.Card with { Body = [.. message.Card.Body.Select(OnOneLine)] } };

    /// <summary>Whether every channel takes the card.</summary>
    public static bool Fits(Message message) => message.Card.ToJson().Length <= Sizes.CardBytes;

    private static CardElement OnOneLine(CardElement element) => element switch
    {
        Container { Items: [RichTextBlock first, ..] } text when text.Items.All(line => line is RichTextBlock) => PersonText.Block(
            string.Join(' ', text.Items.OfType<RichTextBlock>().Select(line => string.Concat(line.Inlines.Select(run => run.Text)))),
            isSubtle: first.Inlines[0].IsSubtle,
            spacing: text.Spacing,
            id: text.Id) with { IsVisible = text.IsVisible },
        Container box => box with { Items = [.. box.Items.Select(OnOneLine)] },
        _ => element,
    };
}
