using System.Collections.Immutable;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs.Pitches;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>An answer of <c>tests/Pitches</c>, with what people thought of it.</summary>
internal sealed record PitchAnswer(string Id, string Lang, PitchQuestion Question, string Text, bool Expected, bool Held)
{
    /// <summary>All answers.</summary>
    public static ImmutableArray<PitchAnswer> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Pitches"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Of)];

    /// <summary>Whether the check finds that it deserves a follow-up.</summary>
    public bool IsFollowed => PitchLists.Check.Of(Question, Text, Texts.LanguageOf(Lang)!.Value).FollowUp;

    private static PitchAnswer Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new(
            root.GetProperty("id").GetString()!,
            root.GetProperty("lang").GetString()!,
            Enum.Parse<PitchQuestion>(root.GetProperty("question").GetString()!, ignoreCase: true),
            root.GetProperty("text").GetString()!,
            root.GetProperty("expected").GetBoolean(),
            root.GetProperty("held").GetBoolean());
    }
}
