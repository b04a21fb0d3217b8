using System.Text.Json.Nodes;

namespace SamBot.Bot;

/// <summary>Reports whether the process lives, whether it can do its work, and what an operator should do if not.</summary>
public static class Health
{
    /// <summary><c>GET /health/live</c> and <c>GET /health/ready</c>: JSON; 503 while something is missing.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", context => WriteAsync(context, 200, new() { ["status"] = "live" }));
        endpoints.MapGet("/health/ready", async context =>
        {
            var ready = context.RequestServices.GetRequiredService<Readiness>();
            var (isReady, report) = await ready.ReportAsync(context.RequestAborted);
            await WriteAsync(context, isReady ? 200 : 503, report);
        });
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }
}
