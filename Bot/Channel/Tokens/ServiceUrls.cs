using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Says which services the bot may call, because a call carries its token. Without an app id, that is this machine only. With one, it is https on
/// a known host, and in Development also this machine.
/// </summary>
public sealed class ServiceUrls(BotIdentity identity, IHostEnvironment environment, IOptions<BotFrameworkOptions> options)
{
    /// <summary>
    /// Teams' connectors: public, GCC, GCC High and DoD. Source: Microsoft 365 Agents SDK, TeamsServiceEndpoints, and msteams-docs,
    /// send-proactive-messages. Then the Bot Framework's other channels, public and US Government (Azure Bot Service, how-to-deploy-gov-cloud-high).
    /// </summary>
    private static readonly string[] Microsofts =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "*.botframework.com",
        "*.botframework.azure.us",
    ];

    /// <summary>Whether the bot may call this <c>serviceUrl</c>.</summary>
    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && service.UserInfo.Length == 0
        && (IsLocal(service) ? identity.AppId is null || environment.IsDevelopment() : identity.AppId is not null && IsKnown(service));

    private static bool IsLocal(Uri service) =>
        (service.Scheme == Uri.UriSchemeHttp || service.Scheme == Uri.UriSchemeHttps) && Loopback.IsHost(service.Host);

    private bool IsKnown(Uri service) =>
        service.Scheme == Uri.UriSchemeHttps && service.IsDefaultPort
        && Microsofts.Concat(options.Value.ServiceHosts).Any(pattern => Matches(service.IdnHost, pattern));

    /// <summary>Whether a host is the pattern's: its name, or <c>*.</c> and what it ends with.</summary>
    internal static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
