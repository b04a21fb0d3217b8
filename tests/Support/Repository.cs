namespace SamBot.Tests.Support;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>SamBot.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The C# files that are written here, as paths from the root.</summary>
    public static IEnumerable<string> Sources() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith('.')));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SamBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No SamBot.sln above {AppContext.BaseDirectory}.");
    }
}
