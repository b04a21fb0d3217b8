using Microsoft.Extensions.FileProviders;

namespace SamBot.Playground.Pages;

/// <summary>The page's files, beside the program, wherever it was started from.</summary>
internal sealed class PageFiles : IDisposable
{
    /// <summary>Without these the page says what to install.</summary>
    private static readonly string[] Libraries = ["lib/adaptivecards.min.js", "lib/markdown-it.umd.min.js"];

    private readonly PhysicalFileProvider? _files;

    public PageFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "playground");
        _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>Whether the card and Markdown libraries were there when the bot was built.</summary>
    public bool HasLibraries => Libraries.All(library => Find(library) is not null);

    public IFileInfo? Find(string path) => _files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } file ? file : null;

    public void Dispose() => _files?.Dispose();
}
