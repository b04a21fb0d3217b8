using System.Security.Cryptography;
using System.Text;
using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>A link by which a decider fetches a file of a request. It works once, and not for long.</summary>
/// <param name="Hash">The SHA-256 of the link's token. The token itself is not kept, so nobody who reads the store can use it.</param>
/// <param name="FileId">The file.</param>
/// <param name="Until">The instant at which it ends, UTC.</param>
public sealed record FileLink(string Hash, string FileId, DateTimeOffset Until) : Extensible
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const int Most = 10;

    /// <summary>The request with a new link. Links that ended are forgotten.</summary>
    public static RequestDocument On(RequestDocument request, string fileId, string token, DateTimeOffset now) => request with
    {
        Links = [.. Living(request, now).TakeLast(Most - 1), new FileLink(HashOf(token), fileId, now + Lasts)],
    };

    /// <summary>The request without the link of this token, and the file that it leads to; null when there is no such link, or it ended.</summary>
    public static (RequestDocument Request, string FileId)? Used(RequestDocument request, string token, DateTimeOffset now)
    {
        var hash = HashOf(token);
        return Living(request, now).FirstOrDefault(l => l.Hash == hash) is { } used
            ? (request with { Links = request.Links!.Value.Length > 1 ? request.Links.Value.Remove(used) : null }, used.FileId)
            : null;
    }

    private static IEnumerable<FileLink> Living(RequestDocument request, DateTimeOffset now) => (request.Links ?? []).Where(l => l.Until > now);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
