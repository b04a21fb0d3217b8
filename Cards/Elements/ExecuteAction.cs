namespace SamBot.Cards.Elements;

/// <summary><c>Action.Execute</c>: an invoke to the bot, answered with a card. <see cref="Button.Press"/> makes the usual one.</summary>
public sealed record ExecuteAction : CardAction
{
    /// <summary>The word in the invoke's <c>action.verb</c>.</summary>
    public string? Verb { get; init; }

    /// <summary>The data in the invoke's <c>action.data</c>, merged with the inputs' values.</summary>
    public ActionData? Data { get; init; }

    /// <summary>The inputs that it sends; null is all.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    internal override CardAction ForSubmitOnly() => new SubmitAction
    {
        Title = Title,
        Id = Id,
        Style = Style,
        Data = Data,
        AssociatedInputs = AssociatedInputs,
    };
}
