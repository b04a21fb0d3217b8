using System.Collections.Immutable;

namespace SamBot.Dialogs.Requests;

/// <summary>The lengths that a meeting may have.</summary>
public static class Durations
{
    /// <summary>The length of a meeting about which the contact has no preference.</summary>
    public const int Any = 0;

    private const int Least = 5;
    private const int Most = 8 * 60;

    /// <summary>The choices that are shown, in minutes. A contact may type another length.</summary>
    public static readonly ImmutableArray<int> Minutes = [15, 30, 45, 60];

    /// <summary>Whether a meeting may take this many minutes.</summary>
    public static bool Allows(int minutes) => minutes is >= Least and <= Most;
}
