using System.CommandLine;
using System.Runtime.CompilerServices;

namespace SamBot.Commands;

/// <summary>What the program does besides serving, when its first argument is a word: <c>package</c>, <c>storage</c>. With none, or with the host's settings, it serves.</summary>
public static class CommandLine
{
    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>
    /// Whether the arguments are a command, known or not, rather than settings for the host (<c>--urls …</c>, <c>/urls …</c>, <c>urls=…</c>).
    /// Whoever mistypes a command does not want a web server.
    /// </summary>
    public static bool IsMeant(ReadOnlySpan<string> args) => args is [var first, ..]
        && (Asking.Contains(first) || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the command and gives the process's exit code: <see cref="ExitCodes.Usage"/> where the line is wrong.</summary>
    /// <param name="args">The command, its words and options.</param>
    /// <param name="open">Opens the server's parts; called by the commands that work on the store.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    // Not inlined: the host starts without loading the command-line package.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<int> RunAsync(string[] args, Func<Server> open, CancellationToken cancellationToken = default)
    {
        var host = new CommandHost(open);
        var root = new RootCommand("SamBot. Without a command it serves the bot; the host's settings may be given as options (--urls http://localhost:3978).")
        {
            // Each command is a class of its own here; its work is done elsewhere.
            PackageCommand.Create(),
            StorageCommand.Create(host),
            NoticesCommand.Create(host),
            PeopleCommand.Create(host),
        };
        var line = root.Parse(args);
        if (line.Errors.Count == 0)
        {
            return await line.InvokeAsync(cancellationToken: cancellationToken);
        }

        var faults = root.Subcommands.Any(c => c.Name == args[0])
            ? line.Errors.Select(e => e.Message)
            : [$"'{args[0]}' is no command of SamBot: {string.Join(", ", root.Subcommands.Select(c => c.Name))}. Without a command it serves the bot."];
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        await Console.Error.WriteLineAsync("--help tells which commands and options there are.");
        return ExitCodes.Usage;
    }
}
