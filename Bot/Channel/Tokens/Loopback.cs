using System.Net;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>What counts as this machine itself.</summary>
internal static class Loopback
{
    /// <summary>What proxies and tunnels leave on a request, also once ForwardedHeaders has moved it: the caller is elsewhere.</summary>
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    /// <summary>
    /// Whether a program on this machine asks, directly and by a loopback name. The name matters: a web page whose own name was made
    /// to resolve to loopback (DNS rebinding) sends that name. A request without an address, as on a Unix socket, is not from loopback.
    /// </summary>
    public static bool IsCaller(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IsAddress(address)
        && IsHost(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a host is loopback by name or address; an IPv6 address may stand in brackets. No DNS is asked.</summary>
    public static bool IsHost(string? host) =>
        !string.IsNullOrEmpty(host)
        && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsAddress(address)));

    private static bool IsAddress(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
