using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// Says which calls are tried again, and when a failing host gets no calls. The library logs nothing of this: its lines would hold addresses.
/// Source of the statuses: msteams-docs, "Optimize your bot with rate limiting".
/// </summary>
internal static class ConnectorResilience
{
    private const int CallsBeforeABreak = 10;

    // An attempt ends before its call does, so that a host that hangs counts as failing.
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);

    /// <summary>The outermost handler, which tries a call again.</summary>
    public static void Retry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var (options, time) = Prepare(pipeline, context);
        if (options.Retries < 1)
        {
            return;
        }

        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = false,
            ShouldHandle = retry => ValueTask.FromResult(
                IsWorthARetry(retry.Outcome) && Wait(retry.Context, retry.Outcome, options, time) is var wait
                && (wait ?? LongestDelay(options, retry.AttemptNumber)) < Left(retry.Context, time)),
            DelayGenerator = retry => ValueTask.FromResult(Wait(retry.Context, retry.Outcome, options, time)),
        });
    }

    /// <summary>The innermost handler, one for each host. It limits the time of an attempt, and stops calls to a host that keeps failing.</summary>
    public static void Attempt(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var (options, time) = Prepare(pipeline, context);
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = CallsBeforeABreak,
            SamplingDuration = Sampling,
            BreakDuration = options.BreakDuration,
            ShouldHandle = attempt => ValueTask.FromResult(
                attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                || (attempt.Outcome.Exception is OperationCanceledException && IsLong(attempt.Context, time))
                || attempt.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }),
        });
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions
        {
            TimeoutGenerator = attempt => ValueTask.FromResult(
                attempt.Context.GetRequestMessage()?.Method == HttpMethod.Post ? options.Timeout - BeforeTheEnd : options.AttemptTimeout),
        });
    }

    // An attempt that its caller cancels after a second says as much about the host as a time-out.
    private static bool IsLong(ResilienceContext context, TimeProvider time) =>
        CallOf(context).BegunAt is { } begun && time.GetElapsedTime(begun) >= Long;

    private static (ConnectorOptions Options, TimeProvider Time) Prepare(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = time;
        pipeline.TelemetryListener = null;
        return (context.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value, time);
    }

    private static bool IsWorthARetry(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The wait that the service asks for; null for the usual back-off. It is zero after 429 when the sending budget waits instead.</summary>
    private static TimeSpan? Wait(ResilienceContext context, Outcome<HttpResponseMessage> outcome, ConnectorOptions options, TimeProvider time)
    {
        if (outcome.Result is not { } answer)
        {
            return null;
        }

        var budgeted = options.KeepsBudgets && answer.StatusCode is HttpStatusCode.TooManyRequests && CallOf(context).Lane is not null;
        var asked = ConnectorError.RetryAfter(answer, time.GetUtcNow());
        return budgeted && (asked is null || asked < Left(context, time)) ? TimeSpan.Zero : asked;
    }

    private static TimeSpan Left(ResilienceContext context, TimeProvider time) => CallOf(context).Deadline - time.GetUtcNow();

    private static ConnectorCall CallOf(ResilienceContext context) => ConnectorCall.Of(context.GetRequestMessage()!);

    private static TimeSpan LongestDelay(ConnectorOptions options, int attempt) => options.RetryDelay * Math.Pow(2, attempt + 1);
}
