using System.Security.Cryptography;
using System.Text.Json;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>Writes every document into a folder.</summary>
internal sealed class StorageExport(IDocumentStore store, ExportFolder folder, TimeProvider time, TextWriter output, TextWriter error)
{
    // This many documents are read and written at once.
    private const int AtOnce = 32;
    private const int ProgressEach = 500;
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private int schema;

    /// <summary>Runs the export.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (folder.TargetFault() is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCodes.Usage;
        }

        folder.Create();
        var manifest = new ExportManifest { Format = ExportManifest.FormatName, Version = ExportManifest.CurrentVersion };
        await folder.SaveManifestAsync(manifest, cancellationToken);
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            counts[kind.Word()] = 0;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var list = folder.BeginList())
        {
            await WriteAllAsync(list, hash, cancellationToken);
            list.Flush(flushToDisk: true);
        }

        folder.EndList();
        folder.RemoveOthers(files);
        await folder.SaveManifestAsync(
            manifest with
            {
                Finished = true, At = time.GetUtcNow(), Schema = schema, Documents = counts, Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash()),
            },
            cancellationToken);
        await output.WriteLineAsync($"{folder.Root}: {files.Count} documents exported ({string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}"))}).");
        return ExitCodes.Ok;
    }

    private async Task WriteAllAsync(FileStream list, IncrementalHash hash, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.AllAsync(null, AtOnce, continuation, cancellationToken);
            var written = await Task.WhenAll(page.Keys.Select(key => WriteAsync(key, cancellationToken)));
            foreach (var (entry, itsSchema) in written.OfType<(ExportEntry Entry, int Schema)>())
            {
                if (!files.Add(entry.File))
                {
                    continue;
                }

                counts[entry.Kind]++;
                schema = Math.Max(schema, itsSchema);
                await ExportFolder.AppendAsync(list, entry, hash, cancellationToken);
                if (files.Count % ProgressEach == 0)
                {
                    await error.WriteLineAsync($"{files.Count} documents …");
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task<(ExportEntry Entry, int Schema)?> WriteAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        // The document may have been deleted since it was listed.
        if (await store.LoadAsync(key, cancellationToken) is not { } document)
        {
            return null;
        }

        var entry = ExportEntry.Of(document);
        await folder.SaveAsync(entry, document.Content, cancellationToken);
        return (entry, SchemaOf(document));
    }

    // A document that cannot be read is exported unchanged: an export is a copy, and "storage check" is the command that judges.
    private static int SchemaOf(StoredDocument document)
    {
        try
        {
            return DocumentSchema.Of(document.Content.Span);
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
