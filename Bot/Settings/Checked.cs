namespace SamBot.Bot.Settings;

/// <summary>Makes words of others fit for a problem's line.</summary>
internal static class Checked
{
    private const int Longest = 80;

    /// <summary>A message of other code, on one line.</summary>
    public static string OneLine(string message) => string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>A value made fit for a line: cut short, and without control characters.</summary>
    public static string Shown(string? value) =>
        value is null ? "" : string.Concat(value.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}
