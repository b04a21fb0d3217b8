using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Channel.Files;

/// <summary>
/// Says from where files may be fetched: over https, from the channel's own hosts, and never from a private address, whatever DNS says. In
/// Development also from this machine, where the Playground is.
/// </summary>
public sealed class FileHosts(IOptions<FilesOptions> options, ServiceUrls services, IHostEnvironment environment)
{
    /// <summary>Whether a file may be fetched from this address.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Takes(address) || (address.UserInfo.Length == 0 && !IsLocal(address)
            && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && services.Allows(address.AbsoluteUri));
    }

    /// <summary>Whether a file may be put at this address: on the hosts of people's own files alone.</summary>
    public bool Takes(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.UserInfo.Length == 0 && (IsLocal(address)
            ? environment.IsDevelopment()
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort
                && options.Value.Hosts.Any(pattern => ServiceUrls.Matches(address.IdnHost, pattern)));
    }

    /// <summary>Whether the bot's token may go to this address: it is the connector's.</summary>
    public bool MayHaveToken(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return services.Allows(address.AbsoluteUri);
    }

    /// <summary>Connects to a public address only. A proxy of this machine's own may be private.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var target = context.InitialRequestMessage.RequestUri!;
        var isProxy = !string.Equals(target.IdnHost.Trim('[', ']'), context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!isProxy && !IsLocal(target))
        {
            addresses = [.. addresses.Where(IsPublic)];
        }

        if (addresses.Length == 0)
        {
            throw new HttpRequestException("The host of a file has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is on the public internet. Source: IANA's registries of special-purpose addresses.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily is AddressFamily.InterNetworkV6
            ? (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2)
            : (bytes[0], bytes[1], bytes[2]) switch
            {
                (0 or 10 or 127 or >= 224, _, _) => false,
                (100, >= 64 and <= 127, _) => false,
                (169, 254, _) => false,
                (172, >= 16 and <= 31, _) => false,
                (192, 168, _) or (192, 0, 0 or 2) => false,
                (198, 18 or 19, _) or (198, 51, 100) or (203, 0, 113) => false,
                _ => true,
            };
    }

    private static bool IsLocal(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && Loopback.IsHost(address.Host);
}
