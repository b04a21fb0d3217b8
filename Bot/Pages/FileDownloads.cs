using System.Net.Mime;
using SamBot.Dialogs.Files;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Pages;

/// <summary>Hands a file out, by a link that works once. Whoever has the link has the file, so it ends soon and cannot be guessed.</summary>
public static class FileDownloads
{
    private const int LongestToken = 64;

    /// <summary>The path below which files are handed out.</summary>
    public const string Path = "/files/";

    /// <summary><c>GET /files/{request}/{token}</c>.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path + "{request}/{token}", GetAsync);

    /// <summary>The address of a link.</summary>
    public static Uri Address(Uri site, string requestId, string token) => new(site, $"{Path}{requestId}/{token}");

    private static async Task<IResult> GetAsync(
        string request, string token, HttpContext context, Documents documents, HouseRules rules, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            return await UseAsync(request, token, documents, time) is { } named
                && await documents.Files.LoadAsync(named.Id, CancellationToken.None) is { } file
                ? Results.File(file.Content.ToArray(), MediaTypeNames.Application.Octet, named.Name)
                : Results.Text(WordsOf(context, rules).FileLinkOver, statusCode: StatusCodes.Status404NotFound);
        }
        catch (StoreUnavailableException)
        {
            return Results.Text(WordsOf(context, rules).NotKept, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // The link is used up by a conditional write, so that of two who use it at once only one gets the file.
    private static async Task<SentFile?> UseAsync(string requestId, string token, Documents documents, TimeProvider time)
    {
        if (!RequestStep.IsId(requestId) || token.Length > LongestToken)
        {
            return null;
        }

        SentFile? named = null;
        await documents.ChangeRequestAsync(
            requestId,
            before =>
            {
                var used = before is null ? null : FileLink.Used(before, token, time.GetUtcNow());
                named = used is null ? null : NamedFiles.In(before).FirstOrDefault(f => f.Id == used.Value.FileId);
                return used?.Request;
            },
            CancellationToken.None);
        return named;
    }

    private static Cards.Texts WordsOf(HttpContext context, HouseRules rules) =>
        rules.Foundation.TextsIn(Cards.Texts.LanguageOf(context.Request.Headers.AcceptLanguage.ToString()) ?? rules.DefaultLanguage);
}
