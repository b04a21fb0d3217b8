namespace SamBot.Cards.Elements;

/// <summary><c>Input.Date</c>: a field for a day.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>A field for a day.</summary>
    /// <param name="id">The key of the value that a button sends, as <c>yyyy-MM-dd</c>.</param>
    public DateInput(string id)
        : base(id)
    {
    }

    /// <summary>The day that stands in the field, as <c>yyyy-MM-dd</c>.</summary>
    public string? Value { get; init; }

    /// <summary>The first day that the field takes, as <c>yyyy-MM-dd</c>. The server has to check it as well.</summary>
    public string? Min { get; init; }

    /// <summary>The last day that the field takes, as <c>yyyy-MM-dd</c>. The server has to check it as well.</summary>
    public string? Max { get; init; }

    /// <summary>The text in the field while it is empty.</summary>
    public string? Placeholder { get; init; }
}
