using System.Text.Json;

namespace SamBot.Bot.Protocol;

/// <summary>
/// The answer to an invoke, which is the HTTP response itself. The factories for <c>adaptiveCard/action</c> answer HTTP 200
/// even for failures: any other status shows the person a generic error. Source: teams.net and botbuilder-js schemas.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; none if null.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body)
{
    /// <summary>The name of the invoke that a card's <c>Action.Execute</c> raises.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>A new card in place of the one acted on, for the person who acted only: the others' needs an update.</summary>
    public static InvokeResponse Card(JsonElement card) => Answer(200, Attachment.AdaptiveCardType, card);

    /// <summary>A short text beside the card, which stays.</summary>
    public static InvokeResponse Message(string text) =>
        Answer(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text, ProtocolBodies.Wire.String));

    /// <summary>The action failed.</summary>
    /// <param name="statusCode">400 for a bad request, 404, or 500.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">A sentence for the person.</param>
    public static InvokeResponse Error(int statusCode, string code, string message) =>
        Answer(statusCode, "application/vnd.microsoft.error",
            JsonSerializer.SerializeToElement(new ErrorDetail(code, message), ProtocolBodies.Wire.ErrorDetail));

    /// <summary>An invoke that this bot does not know: HTTP 501.</summary>
    public static InvokeResponse NotImplemented() => new(501,
        JsonSerializer.SerializeToElement(ErrorBody.Of("NotImplemented", "This bot does not know this invoke."), ProtocolBodies.Wire.ErrorBody));

    private static InvokeResponse Answer(int statusCode, string type, JsonElement value) => new(200,
        JsonSerializer.SerializeToElement(new CardActionAnswer(statusCode, type, value), ProtocolBodies.Wire.CardActionAnswer));
}
