using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Bot.Playground.Channel;
using SamBot.Bot.Playground.DirectLine;
using SamBot.Bot.Playground.Pages;
using SamBot.Bot.Playground.Store;

namespace SamBot.Bot.Playground;

/// <summary>Registers the Playground: a local channel and its page.</summary>
public static class PlaygroundServices
{
    /// <summary>
    /// Adds what <see cref="PlaygroundEndpoints.MapPlayground"/> needs. Nothing runs and no file is opened until it is mapped.
    /// </summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(PlaygroundSettings.From(configuration));
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
        return services;
    }
}
