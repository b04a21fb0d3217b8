using System.Reflection;
using System.Runtime.Loader;

namespace SamBot.Bot;

/// <summary>Tools that are built beside the bot for Development and are not part of a release.</summary>
internal static class DevelopmentTools
{
    private const string Playground = "SamBot.Playground.dll";

    /// <summary>
    /// In Development, lets the Playground add itself to the host where its file is there. The bot does not reference that assembly: it knows the
    /// file's name only, so that a release neither holds nor misses it.
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
