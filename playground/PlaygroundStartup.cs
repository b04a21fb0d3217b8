using SamBot.Playground;

[assembly: HostingStartup(typeof(PlaygroundStartup))]

namespace SamBot.Playground;

/// <summary>Adds the Playground to the host that loads this assembly: a chair where none is set, a local channel and its page.</summary>
public sealed class PlaygroundStartup : IHostingStartup
{
    /// <summary>Adds the Playground, but nothing outside Development.</summary>
    public void Configure(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration((host, settings) =>
        {
            if (host.HostingEnvironment.IsDevelopment())
            {
                // The last source wins, so this one repeats the values that are set.
                settings.AddInMemoryCollection(PlaygroundChair.From(host.Configuration).ToSettings());
            }
        });
        builder.ConfigureServices((host, services) =>
        {
            if (host.HostingEnvironment.IsDevelopment())
            {
                services.AddPlayground(host.Configuration);
            }
        });
    }
}
