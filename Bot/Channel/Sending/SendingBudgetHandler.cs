using System.Net;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Sending;

/// <summary>Lets an attempt go when the conversation's and the tenant's budgets allow it; every attempt counts, also a retry.</summary>
internal sealed class SendingBudgetHandler(SendingBudgets budgets, IOptions<ConnectorOptions> options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ConnectorCall.Of(request);
        var lane = options.Value.KeepsBudgets ? call?.Lane : null;
        if (lane is null)
        {
            return await BeginAsync(request, cancellationToken);
        }

        var answer = await budgets.InTurnAsync(lane, call!.Number, call.Deadline, () => BeginAsync(request, cancellationToken), cancellationToken);
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

    private Task<HttpResponseMessage> BeginAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ConnectorCall.Begin(request, time.GetTimestamp());
        return base.SendAsync(request, cancellationToken);
    }
}
