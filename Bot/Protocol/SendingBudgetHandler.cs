using System.Net;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Protocol;

/// <summary>Lets an attempt go when the conversation's and the tenant's budgets allow it; every attempt counts, also a retry.</summary>
internal sealed class SendingBudgetHandler(SendingBudgets budgets, IOptions<ConnectorOptions> options, TimeProvider time) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Again = new("SamBot.SentBefore");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ConnectorCall.Of(request) is not { Lane: { } lane } call || !options.Value.KeepsBudgets)
        {
            ConnectorCall.Begin(request, time.GetTimestamp());
            return await base.SendAsync(request, cancellationToken);
        }

        await budgets.WaitAsync(lane, call.Deadline, request.Options.TryGetValue(Again, out _), cancellationToken);
        request.Options.Set(Again, true);
        ConnectorCall.Begin(request, time.GetTimestamp());
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            budgets.Refused(lane, ConnectorError.RetryAfter(answer, time.GetUtcNow()));
        else
            budgets.Taken(lane);
        return answer;
    }
}
