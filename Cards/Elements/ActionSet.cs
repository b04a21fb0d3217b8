namespace SamBot.Cards.Elements;

/// <summary>Buttons in the body of a card.</summary>
/// <param name="Actions">The buttons; Teams shows six at most.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    internal override CardElement ForSubmitOnly() => this with { Actions = SubmitOnly.Actions(Actions) };
}
