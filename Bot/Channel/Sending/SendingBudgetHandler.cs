using System.Net;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Sending;

/// <summary>Delays an attempt until the conversation's and the tenant's budgets allow it. Every attempt counts, also a retry.</summary>
internal sealed class SendingBudgetHandler(SendingBudgets budgets, IOptions<ConnectorOptions> options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ConnectorCall.Of(request);
        var lane = options.Value.KeepsBudgets ? call.Lane : null;
        if (lane is null)
        {
            return await BeginAsync(call, request, cancellationToken);
        }

        var answer = await budgets.InTurnAsync(lane, call.Number, call.Deadline, () => BeginAsync(call, request, cancellationToken), cancellationToken);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            budgets.Refused(lane, ConnectorError.RetryAfter(answer, time.GetUtcNow()));
        }
        else
        {
            budgets.Taken(lane);
        }

        return answer;
    }

    private Task<HttpResponseMessage> BeginAsync(ConnectorCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        call.BegunAt = time.GetTimestamp();
        return base.SendAsync(request, cancellationToken);
    }
}
