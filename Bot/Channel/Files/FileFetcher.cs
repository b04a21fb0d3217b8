using System.Net;
using System.Security.Cryptography;
using System.Text;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Channel.Files;

/// <summary>
/// Fetches the files of a message from the channel, within bounds of size and time, and recognises them by their content. A file that cannot be
/// fetched is a value with its reason. Nothing of it is run, unpacked or drawn.
/// </summary>
/// <remarks>
/// Teams puts a person's file into their OneDrive and gives a download address that needs no token and ends after minutes; an image that is pasted
/// into the message stays with the connector, which asks for the bot's token. Source: msteams-docs, "Send and receive files" and teams-sdk,
/// "Receiving inline images".
/// </remarks>
public sealed partial class FileFetcher(
    IHttpClientFactory clients, FileHosts hosts, TimeProvider time, ILogger<FileFetcher> logger)
{
    /// <summary>The name of the client that shows no token.</summary>
    public const string ClientName = "files";

    /// <summary>The name of the client that shows the bot's token to the connector.</summary>
    public const string ConnectorClientName = "images";

    private const int MostRedirects = 2;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    /// <summary>Fetches files, side by side.</summary>
    /// <param name="attached">The files of one message.</param>
    /// <param name="heard">The message. The same message again gives files with the same ids.</param>
    public async Task<IReadOnlyList<FetchedFile>> FetchAsync(IReadOnlyList<AttachedFile> attached, Heard heard)
    {
        ArgumentNullException.ThrowIfNull(attached);
        ArgumentNullException.ThrowIfNull(heard);
        var message = heard.ActivityId ?? Guid.NewGuid().ToString("N");
        return await Task.WhenAll(attached.Select((file, i) => FetchAsync(file, isTooMany: i >= Limits.Files, IdOf(heard.Person.Id, message, i))));
    }

    /// <summary>The ids that the files of a message have, as many as one may bring.</summary>
    public static IEnumerable<string> IdsOf(string personId, string messageId) => Enumerable.Range(0, Limits.Files).Select(i => IdOf(personId, messageId, i));

    private static string IdOf(string personId, string messageId, int place) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{personId} {messageId} {place}")))[..32];

    private async Task<FetchedFile> FetchAsync(AttachedFile file, bool isTooMany, string id)
    {
        if (isTooMany || file.Address is null)
        {
            return Refused(file, file.Address is null ? FileRefusal.NotHere : FileRefusal.TooMany);
        }

        try
        {
            var content = await time.WithinAsync(AtMost, stop => ReadAsync(file, stop), CancellationToken.None);
            return content is null ? Refused(file, FileRefusal.TooLarge)
                : content.Length == 0 ? Refused(file, FileRefusal.Empty)
                : FileContent.KindOf(content) is not { } kind ? Refused(file, FileRefusal.WrongKind)
                : Taken(new(id, FileNames.Clean(file.Name, kind), kind, content.Length), content);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or Polly.ExecutionRejectedException)
        {
            LogNotFetched(e);
            return Refused(file, FileRefusal.NotFetched);
        }
    }

    private static FetchedFile Taken(SentFile file, byte[] content) => new(new(file.Name, file, null), content);

    private static FetchedFile Refused(AttachedFile file, FileRefusal refusal) => new(new(FileNames.Clean(file.Name, null), null, refusal), default);

    // Null when it is larger than a file may be.
    private async Task<byte[]?> ReadAsync(AttachedFile file, CancellationToken cancellationToken)
    {
        var address = Uri.TryCreate(file.Address, UriKind.Absolute, out var given) ? given : throw new HttpRequestException("A file has no address.");
        for (var redirects = 0; ; redirects++)
        {
            if (!hosts.Allows(address))
            {
                throw new HttpRequestException($"A file may not be fetched from {address.Scheme}://{address.IdnHost}. Files:Hosts says from where.");
            }

            using var http = clients.CreateClient(file.IsInline && hosts.MayHaveToken(address) ? ConnectorClientName : ClientName);
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect or HttpStatusCode.Moved
                && answer.Headers.Location is { } location && redirects < MostRedirects)
            {
                address = new Uri(address, location);
                continue;
            }

            answer.EnsureSuccessStatusCode();
            return answer.Content.Headers.ContentLength > Limits.FileBytes ? null : await ReadAsync(answer.Content, cancellationToken);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream();
        var part = new byte[81_920];
        while (await stream.ReadAsync(part, cancellationToken) is var count and > 0)
        {
            if (whole.Length + count > Limits.FileBytes)
            {
                return null;
            }

            whole.Write(part, 0, count);
        }

        return whole.ToArray();
    }

    [LoggerMessage(LogLevel.Warning, "A file of a message could not be fetched; the person was told")]
    private partial void LogNotFetched(Exception exception);
}
