using System.CommandLine;
using System.Runtime.CompilerServices;

namespace SamBot.Commands;

/// <summary>
/// The program's maintenance commands, such as <c>package</c> and <c>storage</c>. They run when the first argument is a word. Without
/// arguments, or with the host's settings, the program serves the bot.
/// </summary>
public static class CommandLine
{
    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>
    /// Whether the arguments are a command, known or not, rather than settings for the host (<c>--urls …</c>, <c>/urls …</c>, <c>urls=…</c>).
    /// A mistyped command counts as one, because it must not start a web server.
    /// </summary>
    public static bool IsMeant(ReadOnlySpan<string> args) => args is [var first, ..]
        && (Asking.Contains(first) || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the command and returns the process's exit code: <see cref="ExitCodes.Usage"/> when the command line is wrong.</summary>
    /// <param name="args">The command, its words and options.</param>
    /// <param name="open">Opens the server's parts. Only the commands that work on the store call it.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    // Not inlined, so that the host starts without loading the command-line package.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<int> RunAsync(string[] args, Func<Server> open, CancellationToken cancellationToken = default)
    {
        var host = new CommandHost(open);
        var root = new RootCommand("SamBot. Without a command it serves the bot; the host's settings may be given as options (--urls http://localhost:3978).")
        {
            PackageCommand.Create(),
            StorageCommand.Create(host),
            NoticesCommand.Create(host),
            PeopleCommand.Create(host),
            PitchCommand.Create(),
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
