using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SamBot.Playground.Channel;

/// <summary>The address on which this process listens, for the channel. It is known once the server has started.</summary>
internal sealed class LocalAddress(IServer server)
{
    /// <summary>The path below which the Connector operations are served.</summary>
    public const string ConnectorPath = "/playground/connector/";

    private Uri? found;

    /// <summary>The process's address; http and a loopback name are preferred. Null while the server does not listen.</summary>
    public Uri? Find() => found ??= Choose(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    /// <summary>The <c>serviceUrl</c> that activities carry.</summary>
    public string ServiceUrl => new Uri(Find() ?? new Uri("http://localhost"), ConnectorPath).AbsoluteUri;

    internal static Uri? Choose(IEnumerable<string> addresses) => addresses
        .Select(address => address
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal))
        .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null)
        .OfType<Uri>()
        .Where(uri => uri.Scheme is "http" or "https")
        .OrderBy(uri => uri.Scheme == "http" ? 0 : 1)
        .ThenBy(uri => uri.IsLoopback ? 0 : 1)
        .FirstOrDefault();
}
