using SamBot.Bot.Playground.Channel;
using SamBot.Bot.Playground.Connector;
using SamBot.Bot.Playground.DirectLine;
using SamBot.Bot.Playground.Pages;

namespace SamBot.Bot.Playground;

/// <summary>Maps the Playground's page, its local channel, the channel's Connector operations and its Direct Line.</summary>
public static class PlaygroundEndpoints
{
    /// <summary>
    /// Maps <c>GET /</c> and everything under <c>/playground</c> and <c>/v3/directline</c>, for loopback callers only.
    /// Outside Development it maps nothing, whoever calls it.
    /// </summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return app;

        var local = app.MapGroup("").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        PageEndpoints.Map(local);
        ChannelEndpoints.Map(local.MapGroup("/playground"));
        ConnectorEndpoints.Map(local.MapGroup(LocalAddress.ConnectorPath + "v3/conversations"));
        DirectLineEndpoints.Map(local.MapGroup("/v3/directline"));

        // What the last process did not get an answer to is delivered again as soon as the bot listens.
        var services = app.ServiceProvider;
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
            () => services.GetRequiredService<DeliveryLanes>().Resume());
        return app;
    }
}
