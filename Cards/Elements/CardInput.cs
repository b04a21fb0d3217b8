namespace SamBot.Cards.Elements;

/// <summary>A field to fill in. Its <see cref="CardElement.Id"/> is the key of the value that a button sends, always as a string.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id) => Id = id;

    /// <summary>What the field is for, also for a screen reader. Not Markdown.</summary>
    public string? Label { get; init; }

    /// <summary>True keeps a button from sending while the field is empty, in clients that check; the server checks anyway.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The sentence under the field when it is required and empty, or otherwise not right.</summary>
    public string? ErrorMessage { get; init; }
}
