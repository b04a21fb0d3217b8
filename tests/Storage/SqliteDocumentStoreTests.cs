using SamBot.Storage;

namespace SamBot.Tests.Storage;

/// <summary>The whole contract on SQLite.</summary>
public sealed class SqliteDocumentStoreTests : DocumentStoreContract
{
    private readonly SqliteFolder _folder = new();

    protected override ValueTask<IDocumentStore> OpenAsync() => ValueTask.FromResult<IDocumentStore>(_folder.Store());

    protected override async Task<List<(string Where, byte[] Bytes)>> EverythingAsync()
    {
        var files = new List<(string, byte[])>();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Cancel);
            files.Add((file, bytes.ToArray()));
        }

        return files;
    }

    protected override ValueTask RemoveDataAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
