using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary><c>Input.ChoiceSet</c>: a choice, or several.</summary>
public sealed record ChoiceSetInput : CardInput
{
    /// <summary>A choice, or several.</summary>
    /// <param name="id">The key of the value that a button sends: the chosen values, joined by commas.</param>
    /// <param name="choices">What can be chosen.</param>
    [JsonConstructor]
    public ChoiceSetInput(string id, IReadOnlyList<Choice> choices)
        : base(id) => Choices = choices;

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>How the choices are offered; null is a drop-down list.</summary>
    public ChoiceStyle? Style { get; init; }

    /// <summary>True takes several; no value may then contain a comma.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>The value that is chosen already; several joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>What the drop-down list says while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether a long title goes on over the next line. Ours does unless said otherwise; the schema's default is false.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>One choice of a <see cref="ChoiceSetInput"/>.</summary>
/// <param name="Title">
/// What the person reads. An expanded list shows it as Markdown, a compact list as it is: our own words only, without Markdown.
/// </param>
/// <param name="Value">What a button sends.</param>
public sealed record Choice(string Title, string Value);

/// <summary>How choices are offered.</summary>
[JsonConverter(typeof(SchemaWordConverter<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>Every choice in view.</summary>
    Expanded,

    /// <summary>A list that typing narrows. Teams knows it; the published 1.5 schema file does not name it.</summary>
    Filtered,
}
