using System.Text.Json;
using Microsoft.Bot.Builder;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel.Wire;
using SamBot.Bot.Turns;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Writes a turn's answer as the HTTP response to an <c>adaptiveCard/action</c> invoke. The HTTP status is 200 also for failures, because Teams
/// shows the person a generic error for any other status. Source: teams.net and botbuilder-js schemas.
/// </summary>
internal static class InvokeAnswers
{
    public static InvokeResponse Of(Answer answer) => answer switch
    {
        // A new card replaces the pressed one, for the person who pressed it only. The others' card needs an update.
        Answer.Card a => Of(200, OutgoingActivity.CardType, json => json.Raw("value", a.Content)),
        // A short text appears beside the card, and the card stays.
        Answer.Words a => Of(200, "application/vnd.microsoft.activity.message", json => json.Text("value", a.Text)),
        Answer.Failed a => Of(a.Status, "application/vnd.microsoft.error", json => json.Object("value", v => v.Text("code", a.Code).Text("message", a.Text))),
        _ => throw new NotSupportedException($"{answer.GetType().Name} is no answer to an invoke."),
    };

    private static InvokeResponse Of(int status, string type, Action<Utf8JsonWriter> value) => new()
    {
        Status = 200,
        Body = WireJson.Object(json =>
        {
            json.WriteNumber("statusCode", status);
            value(json.Text("type", type));
        }),
    };
}
