using System.Net.Http.Headers;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Files;

/// <summary>
/// Puts a file where a person consented to have it: in their OneDrive, at the address that Teams gives for it. The address is as good as a key, so no
/// token is shown and it is not logged. Source: msteams-docs, "Send and receive files"; Microsoft Graph, "Upload bytes to the upload session".
/// </summary>
public sealed partial class FileUploader(IHttpClientFactory clients, FileHosts hosts, TimeProvider time, ILogger<FileUploader> logger)
{
    // Somebody waits for it, and Teams for the response.
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(8);

    /// <summary>Puts it there whole.</summary>
    /// <returns>Whether it is there.</returns>
    public async Task<bool> UploadAsync(string address, ReadOnlyMemory<byte> content)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var to) || !hosts.Takes(to) || content.IsEmpty)
        {
            LogNotAllowed();
            return false;
        }

        try
        {
            return await time.WithinAsync(AtMost, stop => PutAsync(to, content, stop), CancellationToken.None);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or Polly.ExecutionRejectedException)
        {
            LogNotUploaded(e);
            return false;
        }
    }

    private async Task<bool> PutAsync(Uri to, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(FileFetcher.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Put, to) { Content = new ReadOnlyMemoryContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "A file was not put into a person's OneDrive, since its host is not one of Files:Hosts; they read it in the chat")]
    private partial void LogNotAllowed();

    [LoggerMessage(LogLevel.Warning, "A file could not be put into a person's OneDrive; they read it in the chat")]
    private partial void LogNotUploaded(Exception exception);
}
