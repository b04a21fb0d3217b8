using SamBot.Bot.Storage;

namespace SamBot.Tests.Storage;

/// <summary>The whole contract on SQLite.</summary>
public sealed class SqliteDocumentStoreTests : DocumentStoreContract
{
    private readonly SqliteFolder _folder = new();

    protected override ValueTask<IDocumentStore> OpenAsync() => ValueTask.FromResult<IDocumentStore>(_folder.Store());

    protected override ValueTask RemoveDataAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
