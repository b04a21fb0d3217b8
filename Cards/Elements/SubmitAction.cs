namespace SamBot.Cards.Elements;

/// <summary><c>Action.Submit</c>: a message to the bot whose <c>value</c> is the data, merged with the inputs' values.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>The data of the message.</summary>
    public ActionData? Data { get; init; }

    /// <summary>The inputs that it sends; null is all.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}
