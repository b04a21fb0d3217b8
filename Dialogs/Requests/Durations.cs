using System.Collections.Immutable;

namespace SamBot.Dialogs.Requests;

/// <summary>The lengths that a meeting may have.</summary>
public static class Durations
{
    /// <summary>The choices, in minutes.</summary>
    public static readonly ImmutableArray<int> Minutes = [15, 30, 45, 60];
}
