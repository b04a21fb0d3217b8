namespace SamBot.Tests.Support;

/// <summary>The clients that are not ours, which tests/Npm/Npm.targets gets by lock file.</summary>
internal static class NpmPeers
{
    /// <summary>Where <c>node_modules</c> is.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "obj", "npm", "peers");

    /// <summary>The project's own scripts that use them.</summary>
    public static string Script(string name) => Path.Combine(Repository.Root, "tests", "Npm", "peers", name);

    public static string File(params ReadOnlySpan<string> path) => Path.Combine([Folder, "node_modules", .. path]);
}
