using System.IO.Compression;

namespace SamBot.Commands;

/// <summary>The Teams app package as a flat zip. The same files always give the same bytes.</summary>
public static class AppPackageZip
{
    // The earliest time that a zip can hold. A fixed time keeps the bytes the same.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a package can be written there without destroying another file: the place is free, or holds an earlier package.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool MayReplace(string path)
    {
        if (!File.Exists(path))
        {
            return !Directory.Exists(path);
        }

        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Select(e => e.FullName).SequenceEqual(AppPackage.Names);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Writes the zip to a file beside its place and then moves it there, so that a reader never sees half of it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task SaveAsync(string path, IEnumerable<PackageFile> files, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        var beside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(beside, FileMode.CreateNew))
            {
                await WriteAsync(stream, files, cancellationToken);
            }

            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Writes the zip.</summary>
    public static async Task WriteAsync(Stream to, IEnumerable<PackageFile> files, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = Always;
            await using var content = await entry.OpenAsync(cancellationToken);
            await content.WriteAsync(file.Content, cancellationToken);
        }
    }
}
