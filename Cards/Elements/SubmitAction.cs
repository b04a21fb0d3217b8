namespace SamBot.Cards.Elements;

/// <summary><c>Action.Submit</c>: a message to the bot whose <c>value</c> is the data, merged with the inputs' values.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>What the message carries.</summary>
    public ActionData? Data { get; init; }

    /// <summary>Which inputs it sends; null is all.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}
