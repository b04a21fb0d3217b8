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
        if (lane is not null)
        {
            await budgets.WaitAsync(lane, call.Number, call.Deadline, cancellationToken);
        }

        call.BegunAt = time.GetTimestamp();
        var answer = await base.SendAsync(request, cancellationToken);
        if (lane is not null && answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            budgets.Refused(lane, ConnectorError.RetryAfter(answer, time.GetUtcNow()));
        }
        else if (lane is not null)
        {
            budgets.Taken(lane);
        }

        return answer;
    }
}
