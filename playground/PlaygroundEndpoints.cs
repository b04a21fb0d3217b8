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
    /// <summary>The Playground is asked before the bot, which has a page at <c>/</c> too; what the Playground does not serve goes on to the bot.</summary>
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
        ConnectorEndpoints.Map(local.MapGroup(LocalAddress.ConnectorPath + "v3/conversations"));
        DirectLineEndpoints.Map(local.MapGroup("/v3/directline"));

        // What the last process did not get an answer to is delivered again as soon as the bot listens.
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
            () => services.GetRequiredService<DeliveryLanes>().Resume());
    }
}
