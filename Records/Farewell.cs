using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamBot.Dialogs;
using SamBot.Dialogs.Files;

namespace SamBot.Records;

/// <summary>
/// An erasure that a person asked for in the chat, as their conversation keeps it until it is done: their requests are erased first, then they get a
/// last word, and then the conversation is removed. A delivery does it, and goes on with it after a crash.
/// </summary>
/// <param name="AskedAt">The instant at which they were sure, UTC.</param>
public sealed record Farewell(DateTimeOffset AskedAt) : Extensible
{
    /// <summary>How long the last word is tried. The way to the person is kept no longer than that.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(10);

    /// <summary>Whether their requests are erased, so that only the last word is owed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsErased { get; init; }

    /// <summary>The files of theirs that no request names, to be erased as well; null when there are none.</summary>
    public ImmutableArray<SentFile>? Files { get; init; }

    /// <summary>How many of their requests could not be read, and so not be erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Left { get; init; }
}
