namespace SamBot.Cards.Elements;

/// <summary>Columns side by side.</summary>
/// <param name="Columns">The columns, from left to right.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    internal override CardElement ForSubmitOnly() => this with { Columns = [.. Columns.Select(column => column.ForSubmitOnly())] };
}
