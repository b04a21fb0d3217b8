using System.Net;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Tells this machine from others.</summary>
internal static class Loopback
{
    /// <summary>Headers that proxies and tunnels add, also those that ForwardedHeaders moves. With one of them the caller is on another machine.</summary>
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    /// <summary>
    /// Whether a program on this machine made the request, directly and by a loopback name. The name matters: a web page whose own name was made
    /// to resolve to loopback (DNS rebinding) sends its own name. A request without an address, as on a Unix socket, is not from loopback.
    /// </summary>
    public static bool IsCaller(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IsAddress(address)
        && IsHost(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a host is loopback by name or address, without asking DNS. An IPv6 address may have brackets.</summary>
    public static bool IsHost(string? host) =>
        !string.IsNullOrEmpty(host)
        && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsAddress(address)));

    /// <summary>Whether tokens, keys and documents may come from an address: over https, in Development also over http from this machine.</summary>
    public static bool IsSafe(Uri address, IHostEnvironment environment) => address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && environment.IsDevelopment() && IsHost(address.Host));

    private static bool IsAddress(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
