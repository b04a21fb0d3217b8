using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Bot.Channel;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;

namespace SamBot.Tests.Support;

/// <summary>Hands an activity to the bot without the web server and the token.</summary>
internal static class InsideDoor
{
    /// <summary>The status and the body with which the activity is answered.</summary>
    public static async Task<(int Status, byte[] Body)> TakeAsync(this IServiceProvider services, byte[] json)
    {
        var answer = await services.GetRequiredService<SamBotAdapter>().ProcessActivityAsync(
            new ClaimsIdentity(), ActivityReader.Read(json), services.GetRequiredService<IBot>().OnTurnAsync, TestContext.Current.CancellationToken);
        // Replies that the caller takes from the response are written by the web server otherwise.
        return (answer?.Status ?? 200, answer?.Body switch
        {
            byte[] bytes => bytes,
            ExpectedReplies replies => ActivityWriter.Write(replies),
            _ => [],
        });
    }
}
