using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamBot.Tests.Support;

/// <summary>A bot that does what a test says, and answers an invoke with what that returns.</summary>
internal sealed class EndpointBot(Func<Activity, CancellationToken, Task<InvokeResponse?>> handle) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (await handle(turnContext.Activity, cancellationToken) is { } answer)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken);
        }
    }
}
