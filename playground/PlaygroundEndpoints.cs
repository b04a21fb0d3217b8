using SamBot.Playground.Channel;
using SamBot.Playground.Connector;
using SamBot.Playground.DirectLine;
using SamBot.Playground.Pages;

namespace SamBot.Playground;

/// <summary>
/// Serves the Playground's page, its local channel, the channel's Connector operations and its Direct Line: <c>GET /</c> and everything
/// under <c>/playground</c> and <c>/v3/directline</c>, for loopback callers only.
/// </summary>
internal sealed class PlaygroundEndpoints : IStartupFilter
{
    /// <summary>
    /// Puts the Playground before the bot, which has a page at <c>/</c> too. Requests that the Playground does not serve go on to the bot.
    /// </summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseRouting().UseEndpoints(Map);
        next(app);
    };

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        var local = endpoints.MapGroup("").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        PageEndpoints.Map(local);
        ChannelEndpoints.Map(local.MapGroup("/playground"));
        FileEndpoints.Map(local.MapGroup("/playground"));
        ConnectorEndpoints.Map(local.MapGroup(LocalAddress.ConnectorPath + "v3/conversations"));
        DirectLineEndpoints.Map(local.MapGroup("/v3/directline"));

        // Activities that the bot has not answered to the last process are delivered again as soon as the bot listens.
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
            () => services.GetRequiredService<DeliveryLanes>().Resume());
    }
}
