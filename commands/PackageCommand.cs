using System.CommandLine;

namespace SamBot.Commands;

/// <summary><c>package --app-id … --domain … --out SamBot.zip</c>: makes the Teams app package.</summary>
internal static class PackageCommand
{
    // No option is required here: all values are checked together later, so that all faults are shown at once.
    private static readonly Option<string?> AppId = Given("--app-id", "The bot's Microsoft app id.");
    private static readonly Option<string?> Domain = Given("--domain", "The host name on which the bot is reached, such as sambot.example.org.");
    private static readonly Option<string?> Out = Given("--out", "The zip to write. An earlier package there is replaced, any other file is left alone.");
    private static readonly Option<string?> Name = Given("--name", "What the app is called in Teams, at most 30 characters. Default: SamBot.");
    private static readonly Option<string?> Version = Given("--version", "The app's version, three numbers. Default: this program's.");
    private static readonly Option<string?> Foundation = Given(
        "--foundation",
        "What the foundation is called, at most 32 characters. Default: the setting Foundation:Name.");
    private static readonly Option<string?> Website = Given(
        "--website",
        "Where to read more. Default: the setting Foundation:Website, else https://<domain>/.");
    private static readonly Option<string?> Privacy = Given(
        "--privacy", "Where to read what is kept of people. Default: the bot's own page, https://<domain>/privacy.");
    private static readonly Option<string?> Terms = Given("--terms", "Where to read the terms of use. Default: the bot's own page, https://<domain>/terms.");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("package", "Makes the Teams app package: fills in the manifest and zips it with its icons and languages.")
        {
            AppId, Domain, Out, Name, Version, Foundation, Website, Privacy, Terms,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var values = PackageDefaults.Complete(
            new(
                line.GetValue(AppId), line.GetValue(Domain), line.GetValue(Name), line.GetValue(Version),
                line.GetValue(Foundation), line.GetValue(Website), line.GetValue(Privacy), line.GetValue(Terms)),
            PackageDefaults.Settings());
        var path = line.GetValue(Out);
        var faults = PackageRules.Faults(values).Concat(PackageTarget.Faults(path)).ToArray();
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return faults.Length > 0 ? ExitCodes.Usage : await SaveAsync(path!, values, cancellationToken);
    }

    private static async Task<int> SaveAsync(string path, PackageValues values, CancellationToken cancellationToken)
    {
        try
        {
            await AppPackageZip.SaveAsync(path, AppPackage.Of(values), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"--out '{path}' could not be written: {e.Message}");
            return ExitCodes.CannotCreate;
        }

        Console.WriteLine($"{Path.GetFullPath(path)}: {values.Name} {values.Version} for the bot {values.AppId} at {values.Domain}.");
        Console.WriteLine($"Website {values.Website}, privacy {values.Privacy}, terms {values.Terms}.");
        return ExitCodes.Ok;
    }

    private static Option<string?> Given(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
