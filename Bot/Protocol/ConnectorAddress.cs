namespace SamBot.Bot.Protocol;

/// <summary>Joins a channel's service URL, which may have a path of its own, with the connector's paths.</summary>
internal static class ConnectorAddress
{
    /// <summary>The address of a resource.</summary>
    /// <param name="serviceUrl">From an activity; with or without a slash at its end.</param>
    /// <param name="loopbackOnly">Whether only this machine may be called. If not, only https is: the bot's token goes along.</param>
    /// <param name="segments">The path's segments, not escaped.</param>
    /// <exception cref="ConnectorException">The URL is refused, or an id cannot stand in a path. Not transient.</exception>
    public static Uri Of(string serviceUrl, bool loopbackOnly, params ReadOnlySpan<string?> segments)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) || service.UserInfo.Length > 0 || !IsAllowed(service, loopbackOnly))
            throw new ConnectorException("The service URL is refused.") { Code = "ServiceUrlRefused" };
        var address = service.GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (var segment in segments)
        {
            // Dots would climb in the path, escaped or not.
            if (segment is null or "" or "." or "..")
                throw new ConnectorException("An id is missing or cannot stand in a path.") { Code = "BadAddress" };
            address += "/" + Uri.EscapeDataString(segment);
        }

        return new Uri(address);
    }

    private static bool IsAllowed(Uri service, bool loopbackOnly) => loopbackOnly
        ? (service.Scheme == Uri.UriSchemeHttp || service.Scheme == Uri.UriSchemeHttps) && Loopback.IsHost(service.Host)
        : service.Scheme == Uri.UriSchemeHttps;
}
