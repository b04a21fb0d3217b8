namespace SamBot.Tests.Support;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>SamBot.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SamBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No SamBot.sln above {AppContext.BaseDirectory}.");
    }
}
