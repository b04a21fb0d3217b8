using SamBot.Bot.Storage;

namespace SamBot.Bot;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
public static class Health
{
    /// <summary><c>GET /health/live</c> and <c>GET /health/ready</c>: JSON; 503 while something is missing.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", context => WriteAsync(context, 200, """{"status":"live"}"""));
        endpoints.MapGet("/health/ready", async context =>
        {
            try
            {
                var store = context.RequestServices.GetRequiredService<IDocumentStore>();
                await store.OpenRequestsAsync(1, null, context.RequestAborted);
                await WriteAsync(context, 200, """{"status":"ready","store":"reachable"}""");
            }
            catch (StoreUnavailableException)
            {
                await WriteAsync(context, 503, """{"status":"not ready","store":"unavailable"}""");
            }
        });
    }

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
