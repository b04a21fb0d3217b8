using Microsoft.AspNetCore.Http;

namespace SamBot.Tests.Support;

/// <summary>How a call to the channel goes wrong.</summary>
internal sealed record ChannelFault
{
    private ChannelFault(Func<HttpContext, RequestDelegate, Task> happen) => Happen = happen;

    public Func<HttpContext, RequestDelegate, Task> Happen { get; }

    /// <summary>Never an answer; the caller gives up.</summary>
    public static ChannelFault Hang { get; } = new(async (context, _) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));

    /// <summary>The connection breaks before anything was done.</summary>
    public static ChannelFault ResetBefore { get; } = new((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>It is done, and the connection breaks before the answer: who repeats it does it twice.</summary>
    public static ChannelFault ResetAfter { get; } = new(async (context, next) =>
    {
        context.Response.Body = Stream.Null;
        await next(context);
        context.Abort();
    });

    /// <summary>It is done, and the answer never comes: who repeats it does it twice.</summary>
    public static ChannelFault HangAfter { get; } = new(async (context, next) =>
    {
        context.Response.Body = Stream.Null;
        await next(context);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    });

    /// <summary>It is done as usual, but only then.</summary>
    public static ChannelFault After(Task then) => new(async (context, next) =>
    {
        await then;
        await next(context);
    });

    /// <summary>A status with the Bot Framework's error body.</summary>
    public static ChannelFault Of(int status, string code, TimeSpan? retryAfter = null) =>
        Answer(status, $$$"""{"error":{"code":"{{{code}}}","message":"as told"}}""", retryAfter);

    /// <summary>A status with Teams' other error body: JSON in a string. Source: msteams-docs, "Send proactive messages".</summary>
    public static ChannelFault OfTeams(int status, int errorCode, string subCode, TimeSpan? retryAfter = null) =>
        Answer(status, $$$"""{"errorCode":{{{errorCode}}},"message":"{ \"subCode\": \"{{{subCode}}}\", \"details\": \"as told\" }"}""", retryAfter);

    /// <summary>A status with any body, also none, or HTML.</summary>
    public static ChannelFault Answer(int status, string body, TimeSpan? retryAfter = null, string contentType = "application/json") => new((context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsync(body);
    });
}
