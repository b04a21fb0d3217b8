using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Protocol;

/// <summary>Puts the protocol into the host.</summary>
public static class ProtocolServices
{
    private const int LongestAnswer = 1024 * 1024;

    /// <summary>
    /// Registers authentication, the connector and the endpoint's services. The host adds its own <see cref="ActivityHandler"/>, and
    /// <see cref="ProtocolEndpoints.MapBotMessages"/> opens the door.
    /// </summary>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<BotOptions>(configuration);
        services.Configure<BotFrameworkOptions>(configuration.GetSection("BotFramework"));
        services.AddSingleton(s => BotIdentity.From(s.GetRequiredService<IOptions<BotOptions>>()));
        services.AddSingleton<ServiceUrls>();
        services.AddInboundTokens();
        services.AddSingleton<BotTokenSource>();
        services.AddSingleton(s => new BotCredentials(
            s.GetRequiredService<BotIdentity>(),
            s.GetRequiredService<BotTokenSource>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<BotCredentials>>()));
        services.AddSingleton<SendingBudgets>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddHostedService<AuthenticationNotice>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BotFrameworkAuthenticationHandler>(BotFrameworkAuthenticationHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddTransient<BotTokenHandler>();
        services.AddTransient<SendingBudgetHandler>();
        var connector = services.AddHttpClient<ConnectorClient>(http =>
            {
                // ConnectorClient keeps its own time; the addresses in the factory's log lines hold people's ids.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = LongestAnswer;
            })
            .RemoveAllLoggers()
            // A redirect could lead the bot's words elsewhere than the service URL that was checked.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), EnableMultipleHttp2Connections = true,
            });
        // From the outside in: tries again; shows the token; waits for the budget; bounds the attempt and knows which host fails.
        connector.AddResilienceHandler("retry", ConnectorResilience.Retry);
        connector.AddHttpMessageHandler<BotTokenHandler>().AddHttpMessageHandler<SendingBudgetHandler>();
        connector.AddResilienceHandler("attempt", ConnectorResilience.Attempt).SelectPipelineByAuthority();
        return services;
    }
}
