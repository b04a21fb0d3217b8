namespace SamBot.Cards.Elements;

/// <summary>A field to fill in. Its <see cref="CardElement.Id"/> is the key of the value that a button sends, always as a string.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id) => Id = id;

    /// <summary>The label of the field, also for a screen reader. It is not Markdown.</summary>
    public string? Label { get; init; }

    /// <summary>True keeps a button from sending while the field is empty. Not all clients check this, so the server checks as well.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The sentence under the field when its value is missing or not allowed.</summary>
    public string? ErrorMessage { get; init; }
}
