namespace SamBot.Playground.Pages;

/// <summary>Serves the page at <c>/</c> and its files under <c>/playground/web</c>.</summary>
internal static class PageEndpoints
{
    /// <summary>The page runs only its own files. Pictures on cards may come from any secure address.</summary>
    private const string Policy =
        "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void Map(RouteGroupBuilder root)
    {
        root.MapGet("/", (HttpContext http, PageFiles files) => Serve(http, files, files.HasLibraries ? "index.html" : "missing.html"));
        root.MapGet("/playground/web/{**path}", (HttpContext http, string path, PageFiles files) => Serve(http, files, path));
    }

    private static IResult Serve(HttpContext http, PageFiles files, string path)
    {
        if (files.Find(path) is not { PhysicalPath: { } place } file)
        {
            return new JsonReply(StatusCodes.Status404NotFound, JsonReply.Error("NotFound", "There is no such file."));
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.File(place, Kind(path), lastModified: file.LastModified);
    }

    private static string Kind(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
