using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Sending;

/// <summary>Joins a channel's service URL with the connector's paths. The service URL may have a path of its own.</summary>
internal static class ConnectorAddress
{
    /// <summary>The address of a resource.</summary>
    /// <param name="allowed">The services that the bot may call.</param>
    /// <param name="serviceUrl">The service URL of an activity, with or without a slash at its end.</param>
    /// <param name="segments">The path's segments, not escaped.</param>
    /// <exception cref="ConnectorException">The bot may not call the URL, or an id cannot be part of a path. Not transient.</exception>
    public static Uri Of(ServiceUrls allowed, string serviceUrl, params ReadOnlySpan<string?> segments)
    {
        if (!allowed.Allows(serviceUrl))
        {
            throw new ConnectorException("The service URL is refused.") { Code = "ServiceUrlRefused" };
        }

        var address = new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (var segment in segments)
        {
            // Dots would climb in the path, also when they are escaped.
            if (segment is null or "" or "." or "..")
            {
                throw new ConnectorException("An id is missing or cannot stand in a path.") { Code = "BadAddress" };
            }

            address += "/" + Uri.EscapeDataString(segment);
        }

        return new Uri(address);
    }
}
