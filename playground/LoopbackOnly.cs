using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace SamBot.Playground;

/// <summary>
/// Lets only this machine in. The connection must be loopback, and no proxy may forward for others. The Host header must be a loopback name, so
/// that a foreign name that resolves to 127.0.0.1 opens nothing. The body of a write must be JSON, which a page of another web site cannot post
/// without a preflight request.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!IsLocal(context.HttpContext))
        {
            return new JsonReply(StatusCodes.Status403Forbidden, JsonReply.Error("Forbidden", "The Playground answers this machine only."));
        }

        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method))
        {
            if (!request.HasJsonContentType() && HasBody(context.HttpContext))
            {
                return new JsonReply(StatusCodes.Status415UnsupportedMediaType, JsonReply.Error("BadSyntax", "The content type must be application/json."));
            }
        }

        return await next(context);
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IsLoopback(caller)
        && IsLoopbackName(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));

    private static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool HasBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };
}
