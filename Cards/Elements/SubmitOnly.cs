namespace SamBot.Cards.Elements;

/// <summary>Turns every execute in lists of elements and buttons into a plain submit.</summary>
internal static class SubmitOnly
{
    public static IReadOnlyList<CardElement> Elements(IReadOnlyList<CardElement> elements) =>
        [.. elements.Select(element => element.ForSubmitOnly())];

    public static IReadOnlyList<CardAction> Actions(IReadOnlyList<CardAction> actions) =>
        [.. actions.Select(action => action.ForSubmitOnly())];
}
