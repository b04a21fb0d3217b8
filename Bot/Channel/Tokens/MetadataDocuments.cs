using Microsoft.IdentityModel.Protocols;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Fetches OpenID metadata and key sets over https, in Development also over http from this machine. The metadata gives the address of the keys,
/// so every address is checked. Redirects are not followed.
/// </summary>
internal sealed class MetadataDocuments(IHttpClientFactory http, IHostEnvironment environment) : IDocumentRetriever
{
    public const string ClientName = "OpenIdMetadata";

    /// <exception cref="InvalidOperationException">The address is not allowed.</exception>
    /// <exception cref="HttpRequestException">The document could not be fetched.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Loopback.IsSafe(uri, environment))
        {
            throw new InvalidOperationException("OpenID metadata and keys must come over https.");
        }

        using var client = http.CreateClient(ClientName);
        return await client.GetStringAsync(uri, cancel);
    }
}
