namespace SamBot.Bot.Storage;

/// <summary>A document as it was read.</summary>
/// <param name="Document">What it says; null when there is none.</param>
/// <param name="Version">The version to name when it is saved; null when there is none yet.</param>
public readonly record struct Loaded<T>(T? Document, string? Version)
    where T : class;
