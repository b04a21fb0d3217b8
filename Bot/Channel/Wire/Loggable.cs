namespace SamBot.Bot.Channel.Wire;

/// <summary>Makes a caller's word fit for a log line: short, and without control characters.</summary>
internal static class Loggable
{
    private const int Longest = 100;

    public static string Of(string? word) =>
        word is null ? "(none)" : string.Concat(word.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}
