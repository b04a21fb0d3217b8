using System.Text.Json.Nodes;

namespace SamBot.Playground;

/// <summary>An HTTP answer whose body is a JSON node, written without reflection.</summary>
internal sealed record JsonReply(int Status, JsonNode? Body) : IResult
{
    public static JsonReply Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    /// <summary>The Connector's error shape: <c>{"error":{"code","message"}}</c>.</summary>
    public static JsonObject Error(string code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        if (Body is null)
        {
            return Task.CompletedTask;
        }

        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.WriteAsync(Body.ToJsonString(), httpContext.RequestAborted);
    }
}
