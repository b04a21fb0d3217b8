using System.Text.Json;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>
/// Puts the documents of an export into the store. The whole export is checked first: when a part is missing, not as it was exported, or too new,
/// nothing is written. A document that could not be read when it was exported is imported as it is, and named. A document that is in the store
/// already is left alone, unless it cannot be read and is to be replaced.
/// </summary>
internal sealed class StorageImport(
    IDocumentStore store, DocumentIndexes indexes, ExportFolder folder, bool replacesUnreadable, TextWriter output, TextWriter error)
{
    private const int AtOnce = 16;
    private const int ProgressEach = 500;

    // After a conflict somebody may delete the document before it is loaded, so the save is tried again.
    private const int MostTries = 20;
    private readonly TextWriter error = TextWriter.Synchronized(error);
    private int done;
    private int imported;
    private int conflicts;
    private int replaced;
    private int unreadable;

    /// <summary>Runs the import. After an interruption it may be run again.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Root))
        {
            await error.WriteLineAsync($"--from '{folder.Root}' is no folder.");
            return ExitCodes.NoInput;
        }

        var faults = 0;
        await foreach (var fault in FaultsAsync(cancellationToken))
        {
            faults++;
            await error.WriteLineAsync(CommandHost.OneLine(fault));
        }

        if (faults > 0)
        {
            await error.WriteLineAsync("Nothing was imported.");
            return ExitCodes.WrongData;
        }

        await store.PrepareAsync(cancellationToken);
        try
        {
            await Parallel.ForEachAsync(
                folder.EntriesAsync(cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                ImportAsync);
        }
        finally
        {
            await output.WriteLineAsync(
                $"{done} documents: {imported} imported, {done - imported - conflicts - replaced} there already, " +
                $"{conflicts} left alone because others are there.");
            if (replaced > 0)
            {
                await output.WriteLineAsync($"{replaced} documents that could not be read were replaced.");
            }

            if (unreadable > 0)
            {
                await output.WriteLineAsync(
                    $"{unreadable} documents of the export cannot be read. They were taken as they are; nothing lists them until they can be read.");
            }
        }

        return conflicts > 0 ? ExitCodes.CannotCreate : unreadable > 0 ? ExitCodes.WrongData : ExitCodes.Ok;
    }

    private async IAsyncEnumerable<string> FaultsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await ManifestFaultAsync(cancellationToken) is { } fault)
        {
            yield return fault;
            yield break;
        }

        var (line, counts) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        await foreach (var entry in folder.EntriesAsync(cancellationToken))
        {
            line++;
            if (entry?.Key is not { } key)
            {
                yield return $"documents.jsonl, line {line}: is no document of an export.";
                continue;
            }

            counts[entry.Kind] = counts.GetValueOrDefault(entry.Kind) + 1;
            if (FaultOf(entry, await folder.ReadAsync(entry, cancellationToken)) is { } wrong)
            {
                yield return $"{entry.File} ({entry.Kind} {entry.Id}): {wrong}";
            }
        }

        if (!counts.SequenceEqual(folder.ReadManifest()!.Documents.Where(c => c.Value > 0)))
        {
            yield return "documents.jsonl: holds other numbers of documents than manifest.json says. Export again.";
        }
    }

    private async Task<string?> ManifestFaultAsync(CancellationToken cancellationToken) => folder.ReadManifest() switch
    {
        null => $"--from '{folder.Root}' holds no export of SamBot: its manifest.json is missing or damaged.",
        { Version: > ExportManifest.CurrentVersion and var version } =>
            $"manifest.json: the export has layout {version} and this program knows {ExportManifest.CurrentVersion} at most. " +
            "Import it with the release that wrote it, or a later one.",
        { Schema: var schema } when schema > DocumentSchema.Current =>
            $"manifest.json: the documents have schema {schema} and this program knows {DocumentSchema.Current} at most. " +
            "Import them with the release that wrote them, or a later one.",
        { Finished: false } => "manifest.json: the export was not finished. Export again into the same folder.",
        var manifest => await folder.ListHashAsync(cancellationToken) == manifest.Sha256
            ? null
            : "documents.jsonl: is missing or damaged: it is not the list that the export wrote. Export again.",
    };

    private static string? FaultOf(ExportEntry entry, byte[]? content) =>
        content is null ? "is missing."
        : !entry.IsOf(content) ? $"is damaged: not the {entry.Length} bytes that were exported."
        : null;

    private async ValueTask ImportAsync(ExportEntry? entry, CancellationToken cancellationToken)
    {
        var key = entry?.Key;
        if (key is null || await folder.ReadAsync(entry!, cancellationToken) is not { } content || FaultOf(entry!, content) is not null)
        {
            throw new IOException($"{folder.Root} changed while it was read. Leave it alone, and run this again.");
        }

        var index = indexes.Of(key, content, out var fault);
        if (index is null)
        {
            Interlocked.Increment(ref unreadable);
            await SayAsync(entry!, $"cannot be read, and is taken as it is. {fault}");
        }

        // A release that can read the document finds it by this duty, and makes its hints.
        await SaveAsync(entry!, key, content, index ?? new() { DueAt = DateTimeOffset.UnixEpoch }, index is not null, cancellationToken);
        if (Interlocked.Increment(ref done) is var count && count % ProgressEach == 0)
        {
            await error.WriteLineAsync($"{count} documents …");
        }
    }

    private async Task SaveAsync(ExportEntry entry, DocumentKey key, byte[] content, DocumentIndex index, bool isReadable, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.SaveAsync(key, content, index, version: null, cancellationToken) is not null)
            {
                Interlocked.Increment(ref imported);
                return;
            }

            if (await store.LoadAsync(key, cancellationToken) is not { } there)
            {
                continue;
            }

            if (there.Content.Span.SequenceEqual(content))
            {
                return;
            }

            if (!replacesUnreadable || !isReadable || !IsDamaged(there))
            {
                Interlocked.Increment(ref conflicts);
                await SayAsync(entry, "the store has another document by this id. It was left as it is.");
                return;
            }

            if (await store.SaveAsync(key, content, index, there.Version, cancellationToken) is not null)
            {
                Interlocked.Increment(ref replaced);
                await SayAsync(entry, "the document in the store could not be read. It was replaced.");
                return;
            }
        }

        throw new StoreUnavailableException("A document came and went as often as it was imported. Stop the bot, and run this again.");
    }

    // A document of a newer schema is whole: another release can read it.
    private bool IsDamaged(StoredDocument there)
    {
        if (indexes.Of(there.Key, there.Content.Span, out _) is not null)
        {
            return false;
        }

        try
        {
            return DocumentSchema.Of(there.Content.Span) <= DocumentSchema.Current;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private Task SayAsync(ExportEntry entry, string what) => error.WriteLineAsync(CommandHost.OneLine($"{entry.File} ({entry.Kind} {entry.Id}): {what}"));
}
