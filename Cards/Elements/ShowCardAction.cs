namespace SamBot.Cards.Elements;

/// <summary><c>Action.ShowCard</c>: unfolds a card under the buttons.</summary>
public sealed record ShowCardAction : CardAction
{
    /// <summary>The card that unfolds. It keeps its body and its buttons, and loses the properties that only an outer card has.</summary>
    public required AdaptiveCard Card
    {
        get;
        init => field = value with { Schema = null, Version = null, MsTeams = null, Refresh = null };
    }

    internal override CardAction ForSubmitOnly() => this with { Card = Card.ForSubmitOnly(), Fallback = Fallback?.ForSubmitOnly() };
}
