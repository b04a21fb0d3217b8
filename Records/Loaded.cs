namespace SamBot.Records;

/// <summary>A document as it was read.</summary>
/// <param name="Document">The document; null when there is none, or when it cannot be read.</param>
/// <param name="Version">The version to name when it is saved; null when there is none yet.</param>
/// <param name="Unreadable">Tells operators why this instance cannot read it, without any of its content; null when it can.</param>
/// <param name="IsFresh">Whether it was read from the store just now, rather than taken from this process's copies.</param>
public readonly record struct Loaded<T>(T? Document, string? Version, string? Unreadable = null, bool IsFresh = true)
    where T : class;
