using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SamBot.Bot.Channel.Sending;

namespace SamBot.Tests.Support;

/// <summary>The real bot on a real port, with its own SQLite file; restarted on the same file it goes on where it was.</summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    public const string Tenant = "00000000-0000-0000-0000-000000000001";
    public const string ChairObjectId = "00000000-0000-0000-0000-00000000c0a1";

    private static readonly string[] Secrets = ["MicrosoftAppPassword", "Storage:AzureBlobs:ConnectionString", "LanguageModel:Key"];

    private readonly DirectoryInfo folder;
    private readonly bool ownsFolder;
    private readonly TimeProvider? time;
    private readonly Action<IServiceCollection>? services;

    private readonly IEnumerable<KeyValuePair<string, string?>> settings;

    public BotHost(
        DirectoryInfo? folder = null, TimeProvider? time = null, Action<IServiceCollection>? services = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        this.settings = settings ?? [];
        ownsFolder = folder is null;
        this.folder = folder ?? Directory.CreateTempSubdirectory("sambot-");
        this.time = time;
        this.services = services;
        UseKestrel(0);
        StartServer();
        Http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    public HttpClient Http { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Sqlite:Path", Path.Combine(folder.FullName, "sambot.db"));
        builder.UseSetting("Playground:Path", folder.FullName);
        // Stories about undoing set a time; in all others a decision is told at once.
        builder.UseSetting("Desk:UndoMinutes", "0");
        builder.UseSetting("Desk:Remind", "false");
        builder.UseSetting("Desk:BackAfterDays", "0");
        foreach (var (name, value) in settings.Where(s => !Secrets.Contains(s.Key)))
        {
            builder.UseSetting(name, value);
        }

        // The factory hands settings over on the command line, where the bot takes no secret.
        builder.ConfigureAppConfiguration(c => c.AddInMemoryCollection(settings.Where(s => Secrets.Contains(s.Key))));

        builder.ConfigureLogging(l => l.ClearProviders());
        builder.ConfigureServices(s =>
        {
            if (time is not null)
            {
                s.Replace(ServiceDescriptor.Singleton(time));
            }

            // Where the clock stands still a retry would wait for ever; a story about retries turns them on.
            s.Configure<ConnectorOptions>(o => o.Retries = 0);
            services?.Invoke(s);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await base.DisposeAsync();
        if (ownsFolder)
        {
            folder.Delete(recursive: true);
        }
    }
}
