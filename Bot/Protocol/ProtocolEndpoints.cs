using Microsoft.AspNetCore.Authorization;

namespace SamBot.Bot.Protocol;

/// <summary>The protocol's way in.</summary>
public static class ProtocolEndpoints
{
    /// <summary>The bot's messaging endpoint, <c>POST /api/messages</c>.</summary>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        var policy = new AuthorizationPolicyBuilder(BotFrameworkAuthenticationHandler.SchemeName).RequireAuthenticatedUser().Build();
        return endpoints.MapPost("/api/messages", endpoint.HandleAsync).RequireAuthorization(policy);
    }
}
