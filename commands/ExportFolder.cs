using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using SamBot.Records;

namespace SamBot.Commands;

/// <summary>
/// The folder of an export: <c>manifest.json</c>, <c>documents.jsonl</c> with a line for each document, and the documents' files, byte for byte.
/// Each file is written beside its place and moved there.
/// </summary>
/// <param name="path">The folder's path; it need not exist yet.</param>
internal sealed class ExportFolder(string path)
{
    private const string ManifestName = "manifest.json";
    private const string ListName = "documents.jsonl";
    private const string Unfinished = ".tmp";

    // Only the user may read the folder, since it holds people's words.
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder's full path.</summary>
    public string Root { get; } = Path.GetFullPath(path);

    /// <summary>The reason why the folder cannot take an export, in one line; null when it can.</summary>
    public string? TargetFault()
    {
        if (File.Exists(Root))
        {
            return $"--to '{Root}' is a file: give a folder.";
        }

        if (!Directory.Exists(Root)
            || Directory.EnumerateFileSystemEntries(Root).All(entry => entry.EndsWith(ManifestName + Unfinished, StringComparison.Ordinal)))
        {
            return null;
        }

        return ReadManifest() is null ? $"--to '{Root}' is not empty and holds no export of SamBot: give another folder, or empty it first." : null;
    }

    /// <summary>Creates the folder if it does not exist.</summary>
    public void Create()
    {
        foreach (var folder in Enum.GetValues<DocumentKind>().Select(DocumentKinds.Word).Prepend(""))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Path.Combine(Root, folder));
            }
            else
            {
                Directory.CreateDirectory(Path.Combine(Root, folder), Private);
            }
        }
    }

    /// <summary>The folder's manifest; null when there is none, or when it cannot be read.</summary>
    public ExportManifest? ReadManifest()
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(Root, ManifestName)), ExportJson.Page.ExportManifest);
            return manifest?.Format == ExportManifest.FormatName ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the folder's manifest.</summary>
    public Task SaveManifestAsync(ExportManifest manifest, CancellationToken cancellationToken) =>
        SaveAsync(ManifestName, JsonSerializer.SerializeToUtf8Bytes(manifest, ExportJson.Page.ExportManifest), cancellationToken);

    /// <summary>Begins a new list, beside the old one.</summary>
    public FileStream BeginList() => new(Path.Combine(Root, ListName + Unfinished), FileMode.Create);

    /// <summary>Replaces the old list by the new one.</summary>
    public void EndList() => File.Move(Path.Combine(Root, ListName + Unfinished), Path.Combine(Root, ListName), overwrite: true);

    /// <summary>Writes an entry's line.</summary>
    public static async Task AppendAsync(FileStream list, ExportEntry entry, IncrementalHash hash, CancellationToken cancellationToken)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, ExportJson.Line.ExportEntry), (byte)'\n'];
        hash.AppendData(line);
        await list.WriteAsync(line, cancellationToken);
    }

    /// <summary>The list's SHA-256, as the manifest has it; null when there is no list.</summary>
    public async Task<string?> ListHashAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(Root, ListName)))
        {
            return null;
        }

        await using var list = File.OpenRead(Path.Combine(Root, ListName));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(list, cancellationToken));
    }

    /// <summary>The list, line by line; null for a line that is no entry.</summary>
    public async IAsyncEnumerable<ExportEntry?> EntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var list = new StreamReader(Path.Combine(Root, ListName), Encoding.UTF8);
        while (await list.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return EntryOf(line);
        }
    }

    /// <summary>The content of an entry's file; null when the file does not exist.</summary>
    public async Task<byte[]?> ReadAsync(ExportEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(Root, entry.File), cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes an entry's file, unless it has the same content already.</summary>
    public async Task SaveAsync(ExportEntry entry, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (await ReadAsync(entry, cancellationToken) is not { } found || !content.Span.SequenceEqual(found))
        {
            await SaveAsync(entry.File, content, cancellationToken);
        }
    }

    /// <summary>Removes all other files of documents. A document that was deleted from the store must not stay in its copy.</summary>
    public void RemoveOthers(IReadOnlySet<string> files)
    {
        foreach (var kind in Enum.GetValues<DocumentKind>().Select(DocumentKinds.Word))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, kind)).Where(file => !files.Contains($"{kind}/{Path.GetFileName(file)}")))
            {
                File.Delete(file);
            }
        }
    }

    private static ExportEntry? EntryOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ExportJson.Line.ExportEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task SaveAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var place = Path.Combine(Root, name);
        await using (var beside = new FileStream(place + Unfinished, FileMode.Create))
        {
            await beside.WriteAsync(content, cancellationToken);
            // The content is on disk before the file gets its name, so that a named file is whole, also after a loss of power.
            beside.Flush(flushToDisk: true);
        }

        File.Move(place + Unfinished, place, overwrite: true);
    }
}
