using Microsoft.Extensions.Options;

namespace SamBot.Bot.Settings;

/// <summary>What the validators of settings share: one line for each problem, whatever was typed.</summary>
internal static class Checked
{
    private const int Longest = 80;

    public static ValidateOptionsResult Result(IEnumerable<string> problems)
    {
        string[] lines = [.. problems];
        return lines.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }

    /// <summary>Somebody else's message, on one line.</summary>
    public static string OneLine(string message) => string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>A value made fit for a line: short, and without what breaks it.</summary>
    public static string Shown(string? value) =>
        value is null ? "" : string.Concat(value.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}
