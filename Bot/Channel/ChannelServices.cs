using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Files;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel;

/// <summary>Puts the Bot Framework into the host.</summary>
public static class ChannelServices
{
    private const int LongestAnswer = 1024 * 1024;

    /// <summary>Registers the adapter, the bot and the services that they need. <see cref="MapBotMessages"/> adds the endpoint.</summary>
    public static IServiceCollection AddBotChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<BotOptions>(configuration);
        services.Configure<BotFrameworkOptions>(configuration.GetSection("BotFramework"));
        services.Configure<FilesOptions>(configuration.GetSection("Files"));
        services.AddSingleton(s => BotIdentity.From(s.GetRequiredService<IOptions<BotOptions>>()));
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<EntraIds>();
        services.TryAddSingleton<IBot, SamBotHandler>();
        services.AddSingleton<SamBotAdapter>();
        services.AddSingleton<IConnector>(s => s.GetRequiredService<SamBotAdapter>());
        services.AddSingleton<MessagesEndpoint>();
        services.AddHostedService<AuthenticationNotice>();
        // The bot's single services hold their clients for good, and connections are renewed by their own lifetime. A handler that expires would only
        // be looked after every ten seconds from then on, by a timer that holds the whole host.
        services.ConfigureHttpClientDefaults(client => client.SetHandlerLifetime(Timeout.InfiniteTimeSpan));
        AddTokens(services);
        AddConnector(services);
        services.AddFiles();
        return services;
    }

    /// <summary>The bot's messaging endpoint, <c>POST /api/messages</c>.</summary>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        var policy = new AuthorizationPolicyBuilder(BotFrameworkAuthenticationHandler.SchemeName).RequireAuthenticatedUser().Build();
        return endpoints.MapPost("/api/messages", endpoint.HandleAsync).RequireAuthorization(policy);
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BotFrameworkAuthenticationHandler>(BotFrameworkAuthenticationHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<MetadataDocuments>().AddSingleton<TokenIssuers>().AddSingleton<CheckedTokens>().AddSingleton<InboundTokens>();
        services.AddHttpClient(MetadataDocuments.ClientName, http =>
            {
                // A fetch reads two documents while the channel waits. Entra ID's key set has about 20 KB.
                http.Timeout = TimeSpan.FromSeconds(4);
                http.MaxResponseContentBufferSize = LongestAnswer;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Sockets);
        services.AddSingleton<BotTokenSource>().AddSingleton<BotCredentials>();
    }

    private static void AddConnector(IServiceCollection services)
    {
        services.AddSingleton<SendingBudgets>();
        services.AddTransient<BotTokenHandler>();
        services.AddTransient<SendingBudgetHandler>();
        var connector = services.AddHttpClient<ConnectorApi>(http =>
            {
                // ConnectorApi limits its own time. The factory logs addresses, which hold people's ids, so its loggers are removed.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = LongestAnswer;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Sockets);
        // From the outside in: the retries, the token, the sending budget, then the time limit and the circuit breaker of one attempt.
        connector.AddResilienceHandler("retry", ConnectorResilience.Retry);
        connector.AddHttpMessageHandler<BotTokenHandler>().AddHttpMessageHandler<SendingBudgetHandler>();
        connector.AddResilienceHandler("attempt", ConnectorResilience.Attempt).SelectPipelineByAuthority();
    }

    // A redirect could send the bot's messages to another address than the service URL that was checked.
    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), EnableMultipleHttp2Connections = true,
    };
}
