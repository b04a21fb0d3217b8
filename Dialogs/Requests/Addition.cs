using System.Collections.Immutable;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Requests;

/// <summary>Words that a contact sent after their request.</summary>
/// <param name="Id">Names them. The same words under the same id are a repeat.</param>
/// <param name="Text">The words.</param>
/// <param name="At">The time at which the contact confirmed them, in UTC.</param>
public sealed record Addition(string Id, string Text, DateTimeOffset At)
{
    /// <summary>The files that came along.</summary>
    public ImmutableArray<SentFile> Files { get => field.IsDefault ? [] : field; init; }
}
