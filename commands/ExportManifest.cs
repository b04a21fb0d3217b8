namespace SamBot.Commands;

/// <summary>
/// The description of an export, in <c>manifest.json</c>. It is written first, as unfinished, and again at the very end, as finished.
/// </summary>
internal sealed record ExportManifest
{
    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string FormatName = "sambot-export";

    /// <summary>The version of the layout that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Marks the file as an export of SamBot.</summary>
    public string Format { get; init; } = "";

    /// <summary>The layout's version.</summary>
    public int Version { get; init; }

    /// <summary>Whether the export was completed.</summary>
    public bool Finished { get; init; }

    /// <summary>The instant at which the export was complete, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The highest schema of the documents in it.</summary>
    public int Schema { get; init; }

    /// <summary>The number of documents of each kind.</summary>
    public SortedDictionary<string, int> Documents { get; init; } = [];

    /// <summary>The SHA-256 of <c>documents.jsonl</c>, in hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
