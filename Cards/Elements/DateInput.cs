namespace SamBot.Cards.Elements;

/// <summary><c>Input.Date</c>: a field for a day. Its value is the day as ISO 8601 writes it: <c>2026-12-08</c>.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>A field for a day.</summary>
    /// <param name="id">The key of the value that a button sends.</param>
    public DateInput(string id)
        : base(id)
    {
    }

    /// <summary>The day in the field, as its value is written; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>The first day that the field offers; null for any. Not all clients check this, so the server checks as well.</summary>
    public string? Min { get; init; }
}
