using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary><c>storage export --to …</c>, <c>import --from …</c>, <c>check [--repair]</c>: moves, backs up and checks the store.</summary>
internal static class StorageCommand
{
    private static readonly Option<string> To = Folder("--to", "The folder: a new or empty one, or that of an earlier export, which is brought up to date.");
    private static readonly Option<string> From = Folder("--from", "The folder that an export wrote.");
    private static readonly Option<bool> ReplaceUnreadable = new("--replace-unreadable")
    {
        Description = "Replaces a document in the store that is damaged. One that can be read, or that has the schema of a newer release, is left as it is.",
    };

    private static readonly Option<bool> Repair = new("--repair")
    {
        Description = "Writes wrong hints anew and removes stray ones. No document is deleted or changed.",
    };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CommandHost host)
    {
        var export = new Command(
            "export",
            "Writes every document into a folder, byte for byte, one file each. Stop the bot first if all must be of one moment; " +
            "while it runs, each document is whole, but they may be minutes apart. The folder holds people's data: keep it as you keep the store.") { To };
        export.SetAction((line, cancellation) => RunAsync(
            host, isThere: true, (store, _) => new StorageExport(
                store, new ExportFolder(line.GetValue(To)!), TimeProvider.System, Console.Out, Console.Error).RunAsync(cancellation), cancellation));
        var import = new Command(
            "import",
            "Puts the documents of an export into the store. Stop the bot first, so that nobody writes what is about to be imported; " +
            "it works also while the bot runs, since a document that can be read is never overwritten. After an interruption run it again.")
        {
            From, ReplaceUnreadable,
        };
        import.SetAction((line, cancellation) => RunAsync(
            host, isThere: false, (store, indexes) => new StorageImport(
                store, indexes, new ExportFolder(line.GetValue(From)!), line.GetValue(ReplaceUnreadable), Console.Out, Console.Error)
                .RunAsync(cancellation), cancellation));
        var check = new Command(
            "check",
            "Looks whether every document can be read and is found by the hints that it calls for, and nothing else is. " +
            "Works also while the bot runs.") { Repair };
        check.SetAction((line, cancellation) => RunAsync(
            host, isThere: true, (store, indexes) => new StorageCheck(
                store, indexes, Console.Out, Console.Error).RunAsync(line.GetValue(Repair), cancellation), cancellation));
        return new("storage", "Moves, backs up and checks what is kept, in the store that the settings under Storage name.") { export, import, check };
    }

    private static Task<int> RunAsync(
        CommandHost host, bool isThere, Func<IDocumentStore, DocumentIndexes, Task<int>> work, CancellationToken cancellationToken) => host.RunAsync(
        isThere, services => work(services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<DocumentIndexes>()), cancellationToken);

    private static Option<string> Folder(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.Validators.Add(given =>
        {
            if (given.Tokens is not [{ Value: var path }] || string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            {
                given.AddError($"{name} names no folder.");
            }
        });
        return option;
    }
}
