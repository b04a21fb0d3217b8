using Microsoft.AspNetCore.Http.Features;
using SamBot.Bot.Channel;

namespace SamBot.Bot.Playground;

/// <summary>
/// Lets only this machine in: the connection is loopback, no proxy speaks for somebody else, and the Host header is a
/// loopback name (so that a foreign name that resolves to 127.0.0.1 opens nothing). What writes carry is JSON, which another
/// web site's page cannot post without being asked first.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!Loopback.IsCaller(context.HttpContext))
            return new JsonReply(StatusCodes.Status403Forbidden, JsonReply.Error("Forbidden", "The Playground answers this machine only."));
        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method))
            if (!request.HasJsonContentType() && HasBody(context.HttpContext))
                return new JsonReply(StatusCodes.Status415UnsupportedMediaType, JsonReply.Error("BadSyntax", "The content type must be application/json."));
        return await next(context);
    }

    private static bool HasBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };
}
