using System.Reflection;
using System.Runtime.Loader;

namespace SamBot.Bot;

/// <summary>Loads tools that are built beside the bot for Development and are not part of a release.</summary>
internal static class DevelopmentTools
{
    private const string Playground = "SamBot.Playground.dll";

    /// <summary>
    /// In Development, lets the Playground add itself to the host if its file exists. The bot knows only the file's name and does not reference
    /// the assembly, so that a release does not contain it and does not need it.
    /// </summary>
    public static void AddDevelopmentTools(this WebApplicationBuilder builder)
    {
        var file = Path.Combine(AppContext.BaseDirectory, Playground);
        if (!builder.Environment.IsDevelopment() || !File.Exists(file))
        {
            return;
        }

        foreach (var startup in AssemblyLoadContext.Default.LoadFromAssemblyPath(file).GetCustomAttributes<HostingStartupAttribute>())
        {
            ((IHostingStartup)Activator.CreateInstance(startup.HostingStartupType)!).Configure(builder.WebHost);
        }
    }
}
