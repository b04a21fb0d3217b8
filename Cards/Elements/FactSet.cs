namespace SamBot.Cards.Elements;

/// <summary>A small table of names and values.</summary>
/// <param name="Facts">The rows.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>A row of a <see cref="FactSet"/>. Both sides are Markdown: what a person typed goes through <see cref="PersonText.Escape"/>.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Value">What its value is.</param>
public sealed record Fact(string Title, string Value);
