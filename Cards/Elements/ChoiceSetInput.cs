using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary><c>Input.ChoiceSet</c>: a choice, or several.</summary>
public sealed record ChoiceSetInput : CardInput
{
    /// <summary>A choice, or several.</summary>
    /// <param name="id">The key of the value that a button sends: the chosen values, joined by commas.</param>
    /// <param name="choices">The choices.</param>
    [JsonConstructor]
    public ChoiceSetInput(string id, IReadOnlyList<Choice> choices)
        : base(id) => Choices = choices;

    /// <summary>The choices.</summary>
    public IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>The way in which the choices are offered; null is a drop-down list.</summary>
    public ChoiceStyle? Style { get; init; }

    /// <summary>True takes several; no value may then contain a comma.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>The value that is chosen at first; several values are joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>The text in the drop-down list while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether a long title goes on over the next line. The default here is true; the schema's is false.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>One choice of a <see cref="ChoiceSetInput"/>.</summary>
/// <param name="Title">
/// The text that people read. An expanded list shows it as Markdown and a compact list does not, so it holds our own words without Markdown.
/// </param>
/// <param name="Value">The value that a button sends.</param>
public sealed record Choice(string Title, string Value);

/// <summary>The ways in which choices are offered.</summary>
[JsonConverter(typeof(SchemaWordConverter<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All choices in view.</summary>
    Expanded,

    /// <summary>A list that typing narrows. Teams knows it; the published 1.5 schema file does not name it.</summary>
    Filtered,
}
