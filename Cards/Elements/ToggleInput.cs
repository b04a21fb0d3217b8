using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary><c>Input.Toggle</c>: yes or no.</summary>
public sealed record ToggleInput : CardInput
{
    /// <summary>Yes or no.</summary>
    /// <param name="id">The key of the value that a button sends: <c>true</c> or <c>false</c>, as a string.</param>
    /// <param name="title">What is said yes to; shown as Markdown.</param>
    [JsonConstructor]
    public ToggleInput(string id, string title)
        : base(id) => Title = title;

    /// <summary>What is said yes to; shown as Markdown.</summary>
    public string Title { get; init; }

    /// <summary><c>true</c> when it stands on already; null is off.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a long title goes on over the next line. Ours does unless said otherwise; the schema's default is false.</summary>
    public bool Wrap { get; init; } = true;
}
