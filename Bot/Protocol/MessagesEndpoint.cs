using System.Net.Mime;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace SamBot.Bot.Protocol;

/// <summary>
/// One activity in, one answer out. Anything but an invoke is answered 200 without a body. Errors have the protocol's error body.
/// </summary>
internal sealed partial class MessagesEndpoint(BotIdentity identity, ServiceUrls serviceUrls, ILogger<MessagesEndpoint> logger)
{
    /// <summary>The longest body taken, in bytes; a Teams message is at most about 100 KB.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        try
        {
            await AnswerAsync(context, await ReadAndHandleAsync(context), aborted);
        }
        catch (BadHttpRequestException e) when (!aborted.IsCancellationRequested)
        {
            await AnswerAsync(context, Error(e.StatusCode, "BadRequest", "The request could not be read."), aborted);
        }
        catch (Exception e) when (aborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            LogHungUp();
        }
    }

    private async Task<InvokeResponse> ReadAndHandleAsync(HttpContext context)
    {
        if (!IsJson(context.Request.ContentType))
            return Error(415, "UnsupportedMediaType", "The body must be application/json in UTF-8.");
        using var body = await RequestBody.ReadAsync(context.Request, Limit, context.RequestAborted);
        if (body is null)
            return Error(413, "MessageSizeTooBig", $"The body is longer than {Limit} bytes.");
        var (activity, error) = ActivityReader.Read(body.Bytes);
        if (activity is null)
            return Error(400, error!.Code, error.Message);
        if (Untrusted(context, activity) is not { } rule)
            return await HandleAsync(context, activity);
        LogUntrusted(rule, Loggable.Of(activity.Type), Loggable.Of(activity.ChannelId));
        return new(TokenRefusal.Status(rule), JsonSerializer.SerializeToElement(TokenRefusal.Body(rule), ProtocolBodies.Wire.ErrorBody));
    }

    /// <summary>With an app id the caller's token must vouch for every activity, also for one that nobody acts on.</summary>
    private TokenRule? Untrusted(HttpContext context, Activity activity) =>
        identity.AppId is null ? null
        : context.Features.Get<VerifiedToken>() is { } token ? ActivityTrust.Refusal(token, activity, serviceUrls)
        : TokenRule.NoToken;

    private async Task<InvokeResponse> HandleAsync(HttpContext context, Activity activity)
    {
        try
        {
            var handle = context.RequestServices.GetRequiredService<ActivityHandler>();
            var answer = await handle(activity, context.RequestAborted);
            return activity.Type == ActivityTypes.Invoke ? answer ?? InvokeResponse.NotImplemented() : new InvokeResponse(200, null);
        }
        catch (Exception e) when (!(e is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            LogFailed(e, Loggable.Of(activity.Type), Loggable.Of(activity.Id));
            return Error(500, "ServiceError", "The bot could not handle the activity.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, InvokeResponse answer, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        var bytes = JsonMarshal.GetRawUtf8Value(body).ToArray();
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>Only this type: a web page can post any other to a local bot without asking the browser's leave.</summary>
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));

    private static InvokeResponse Error(int status, string code, string message) =>
        new(status, JsonSerializer.SerializeToElement(ErrorBody.Of(code, message), ProtocolBodies.Wire.ErrorBody));

    [LoggerMessage(LogLevel.Error, "Handling the activity failed: type {Type}, id {Id}")]
    private partial void LogFailed(Exception exception, string type, string id);

    [LoggerMessage(LogLevel.Warning, "Refused an activity: {Rule}, type {Type}, channel {Channel}")]
    private partial void LogUntrusted(TokenRule rule, string type, string channel);

    [LoggerMessage(LogLevel.Debug, "The caller hung up before the answer")]
    private partial void LogHungUp();
}
