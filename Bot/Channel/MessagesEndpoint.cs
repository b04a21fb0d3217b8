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
/// The endpoint reads one activity from a request and answers it. An invoke gets a body with its 200, and so does an activity that expects its
/// replies there. Errors have the protocol's error body.
/// It replaces the SDK's <c>CloudAdapter.ProcessAsync</c>, which reads a body of any length before it looks at the token.
/// </summary>
internal sealed partial class MessagesEndpoint(SamBotAdapter adapter, BotIdentity identity, ServiceUrls serviceUrls, ILogger<MessagesEndpoint> logger)
{
    /// <summary>The longest accepted body, in bytes. A Teams message is at most about 100 KB.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>Answers one request. The authentication handler has checked the caller's token.</summary>
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

    /// <summary>The whole body, or null when it is too long. The length is checked while reading, because a chunked body announces none.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }

        var read = await request.BodyReader.ReadAtLeastAsync(Limit + 1, cancellationToken);
        var body = read.Buffer.Length > Limit ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
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

    /// <summary>With an app id, the caller's token must vouch for every activity, also for one that the bot ignores.</summary>
    private TokenRule? Untrusted(HttpContext context, Activity activity) =>
        identity.AppId is null ? null
        : context.Features.Get<VerifiedToken>() is { } token ? ActivityTrust.Refusal(token, activity, serviceUrls)
        : TokenRule.NoToken;

    /// <summary>A web page can post any other content type to a local bot without the browser asking the bot first (CORS preflight).</summary>
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
