namespace SamBot.Bot.Protocol;

/// <summary>Registers what checks the callers' tokens.</summary>
internal static class InboundTokenServices
{
    /// <summary>The metadata's bound: Entra ID's key set has some 20 KB.</summary>
    private const int LongestDocument = 1024 * 1024;

    public static IServiceCollection AddInboundTokens(this IServiceCollection services)
    {
        services.AddHttpClient(MetadataDocuments.ClientName, http =>
            {
                // Two documents within the time that the channel waits.
                http.Timeout = TimeSpan.FromSeconds(4);
                http.MaxResponseContentBufferSize = LongestDocument;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services.AddSingleton<MetadataDocuments>().AddSingleton<TokenIssuers>().AddSingleton<CheckedTokens>().AddSingleton<InboundTokens>();
    }
}
