namespace SamBot.Cards.Elements;

/// <summary>Lists of elements and of buttons, with every execute as a plain submit.</summary>
internal static class SubmitOnly
{
    public static IReadOnlyList<CardElement> Elements(IReadOnlyList<CardElement> elements) =>
        [.. elements.Select(element => element.ForSubmitOnly())];

    public static IReadOnlyList<CardAction> Actions(IReadOnlyList<CardAction> actions) =>
        [.. actions.Select(action => action.ForSubmitOnly())];
}
