namespace SamBot.Cards.Elements;

/// <summary><c>Action.ShowCard</c>: unfolds a card under the buttons.</summary>
public sealed record ShowCardAction : CardAction
{
    /// <summary>The card that unfolds: its body and its buttons. What only an outer card has is left out.</summary>
    public required AdaptiveCard Card
    {
        get;
        init => field = value with { Schema = null, Version = null, MsTeams = null, Refresh = null };
    }

    internal override CardAction ForSubmitOnly() => this with { Card = Card.ForSubmitOnly(), Fallback = Fallback?.ForSubmitOnly() };
}
