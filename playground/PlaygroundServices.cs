using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Playground.Channel;
using SamBot.Playground.DirectLine;
using SamBot.Playground.Pages;
using SamBot.Playground.Store;

namespace SamBot.Playground;

/// <summary>Registers the Playground: a local channel and its page.</summary>
internal static class PlaygroundServices
{
    /// <summary>Adds the endpoints and their services. Nothing runs and no file is opened until the host starts.</summary>
    public static void AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PlaygroundSettings.From(configuration));
        services.AddSingleton<PlaygroundClock>();
        services.TryAddSingleton<TimeProvider>(s => s.GetRequiredService<PlaygroundClock>());
        services.AddSingleton<ChannelStore>();
        services.AddSingleton<ActivityIds>();
        services.AddSingleton<LocalAddress>();
        services.AddSingleton<TeamsActivities>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<BotCaller>();
        services.AddSingleton<DeliveryLanes>();
        services.AddSingleton<People>();
        services.AddSingleton<ChannelServices>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineActivities>();
        services.AddSingleton<PageFiles>();
        services.AddSingleton<IStartupFilter, PlaygroundEndpoints>();
    }
}
