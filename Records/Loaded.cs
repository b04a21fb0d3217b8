namespace SamBot.Records;

/// <summary>A document as it was read.</summary>
/// <param name="Document">What it says; null when there is none, or when it cannot be read.</param>
/// <param name="Version">The version to name when it is saved; null when there is none yet.</param>
/// <param name="Unreadable">Why this instance cannot read what is stored, in an operator's words and without its content; null when it can.</param>
/// <param name="IsFresh">Whether it was read from the store just now, rather than remembered by this process.</param>
public readonly record struct Loaded<T>(T? Document, string? Version, string? Unreadable = null, bool IsFresh = true)
    where T : class;
