namespace SamBot.Commands;

/// <summary>What an export says of itself, in <c>manifest.json</c>. It is there as unfinished from the start, and finished at the very end.</summary>
internal sealed record ExportManifest
{
    /// <summary>What this is.</summary>
    public const string FormatName = "sambot-export";

    /// <summary>The layout's version that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What this is.</summary>
    public string Format { get; init; } = "";

    /// <summary>The layout's version.</summary>
    public int Version { get; init; }

    /// <summary>Whether all is there.</summary>
    public bool Finished { get; init; }

    /// <summary>When it was finished, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The highest schema of the documents in it.</summary>
    public int Schema { get; init; }

    /// <summary>How many documents of each kind.</summary>
    public SortedDictionary<string, int> Documents { get; init; } = [];

    /// <summary>The SHA-256 of <c>documents.jsonl</c>, in hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
