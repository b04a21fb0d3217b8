using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>One column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">The elements, from top to bottom.</param>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>The schema's name of this part.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>; null is <c>stretch</c>.</summary>
    public string? Width { get; init; }

    /// <summary>The background; null is the parent's.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>The column's name on this card.</summary>
    public string? Id { get; init; }

    /// <summary>False hides the column until a <see cref="ToggleVisibilityAction"/> shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>The room before the column.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>True draws a line before the column.</summary>
    public bool Separator { get; init; }

    internal Column ForSubmitOnly() => this with { Items = SubmitOnly.Elements(Items) };
}
