using System.Buffers;
using System.Net.Mime;
using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel;

/// <summary>
/// One activity in, one answer out. Anything but an invoke is answered 200 without a body, or with its replies where it expects them there.
/// Errors have the protocol's error body.
/// It stands where the SDK has <c>CloudAdapter.ProcessAsync</c>, which reads a body of any length before it looks at the token.
/// </summary>
internal sealed partial class MessagesEndpoint(SamBotAdapter adapter, BotIdentity identity, ServiceUrls serviceUrls, ILogger<MessagesEndpoint> logger)
{
    /// <summary>The longest body taken, in bytes; a Teams message is at most about 100 KB.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>Answers one request; the caller's token was checked before.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        try
        {
            var answer = await ReadAndHandleAsync(context);
            context.Response.StatusCode = answer.Status;
            if (answer.Body is byte[] body)
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body, aborted);
            }
        }
        catch (Exception e) when (aborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            LogHungUp();
        }
    }

    private async Task<InvokeResponse> ReadAndHandleAsync(HttpContext context)
    {
        try
        {
            return !IsJson(context.Request.ContentType) ? Error(415, "UnsupportedMediaType", "The body must be application/json in UTF-8.")
                : IsEncoded(context.Request.Headers.ContentEncoding) ? Error(415, "UnsupportedMediaType", "The body must not be compressed.")
                : await ReadAsync(context.Request, context.RequestAborted) is { } body ? await HandleAsync(context, ActivityReader.Read(body))
                : Error(413, "MessageSizeTooBig", $"The body is longer than {Limit} bytes.");
        }
        catch (BadActivityException e)
        {
            LogBad(e.Code, e.Message);
            return Error(400, e.Code, e.Message);
        }
        catch (BadHttpRequestException e) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogBad("BadRequest", "The request could not be read.");
            return Error(e.StatusCode, "BadRequest", "The request could not be read.");
        }
    }

    /// <summary>The whole body, bounded while it is read: a chunked body announces no length. Null: it is too long.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        while (!(request.ContentLength > Limit))
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Limit)
            {
                break;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        return null;
    }

    private async Task<InvokeResponse> HandleAsync(HttpContext context, Activity activity)
    {
        if (Untrusted(context, activity) is { } rule)
        {
            LogUntrusted(rule, Loggable.Of(activity.Type), Loggable.Of(activity.ChannelId));
            return new() { Status = TokenRefusal.Status(rule), Body = TokenRefusal.Body(rule) };
        }

        try
        {
            var bot = context.RequestServices.GetRequiredService<IBot>();
            var answer = await adapter.ProcessActivityAsync((ClaimsIdentity)context.User.Identity!, activity, bot.OnTurnAsync, context.RequestAborted);
            return answer is { Status: 501, Body: null }
                ? Error(501, "NotImplemented", "This bot does not know this invoke.")
                : answer is { Body: ExpectedReplies replies } ? new() { Status = answer.Status, Body = ActivityWriter.Write(replies) }
                : answer ?? new() { Status = 200 };
        }
        catch (Exception e) when (!(e is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            LogFailed(e, Loggable.Of(activity.Type), Loggable.Of(activity.Id));
            return Error(500, "ServiceError", "The bot could not handle the activity.");
        }
    }

    /// <summary>With an app id the caller's token must vouch for every activity, also for one that nobody acts on.</summary>
    private TokenRule? Untrusted(HttpContext context, Activity activity) =>
        identity.AppId is null ? null
        : context.Features.Get<VerifiedToken>() is { } token ? ActivityTrust.Refusal(token, activity, serviceUrls)
        : TokenRule.NoToken;

    /// <summary>Only this type: a web page can post any other to a local bot without asking the browser's leave.</summary>
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));

    private static bool IsEncoded(StringValues encodings) =>
        encodings.Any(e => !string.IsNullOrWhiteSpace(e) && !e.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase));

    private static InvokeResponse Error(int status, string code, string message) => new() { Status = status, Body = WireJson.Error(code, message) };

    [LoggerMessage(LogLevel.Error, "Handling the activity failed: type {Type}, id {Id}")]
    private partial void LogFailed(Exception exception, string type, string id);

    // The cause names a place in the activity, and no value.
    [LoggerMessage(LogLevel.Warning, "Refused a body: {Code}. {Cause}")]
    private partial void LogBad(string code, string cause);

    [LoggerMessage(LogLevel.Warning, "Refused an activity: {Rule}, type {Type}, channel {Channel}")]
    private partial void LogUntrusted(TokenRule rule, string type, string channel);

    [LoggerMessage(LogLevel.Debug, "The caller hung up before the answer")]
    private partial void LogHungUp();
}
