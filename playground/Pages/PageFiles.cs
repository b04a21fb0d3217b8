using Microsoft.Extensions.FileProviders;

namespace SamBot.Playground.Pages;

/// <summary>The page's files. They are beside the program, whatever the current directory is.</summary>
internal sealed class PageFiles : IDisposable
{
    /// <summary>The libraries that the page needs. Without them the page says what to install.</summary>
    private static readonly string[] Libraries = ["lib/adaptivecards.min.js", "lib/markdown-it.umd.min.js"];

    private readonly PhysicalFileProvider? files;

    public PageFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "playground");
        files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>Whether the libraries for cards and Markdown were there when the bot was built.</summary>
    public bool HasLibraries => Libraries.All(library => Find(library) is not null);

    public IFileInfo? Find(string path) => files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } file ? file : null;

    public void Dispose() => files?.Dispose();
}
