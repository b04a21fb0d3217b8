using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>Where a story about crashes keeps its store, so that it can begin again from the same point.</summary>
internal abstract class CrashPlace : IAsyncDisposable
{
    /// <summary>Opens the store that is told from now on; its calls are steps.</summary>
    public abstract IDocumentStore Open(CrashSteps? steps);

    /// <summary>What is there, while nothing has it open, is where each run begins.</summary>
    public abstract Task KeepAsync();

    /// <summary>Goes back to it.</summary>
    public abstract Task RestoreAsync();

    public abstract ValueTask DisposeAsync();
}
