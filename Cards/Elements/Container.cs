namespace SamBot.Cards.Elements;

/// <summary>Elements that belong together.</summary>
/// <param name="Items">The elements, from top to bottom.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>The background; null is the parent's.</summary>
    public ContainerStyle? Style { get; init; }

    internal override CardElement ForSubmitOnly() => this with { Items = SubmitOnly.Elements(Items) };
}
