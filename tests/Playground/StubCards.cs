using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

/// <summary>The stub bot's cards.</summary>
internal static class StubCards
{
    public static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    public static JsonObject Text(string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["wrap"] = true, ["text"] = text }),
    };

    public static JsonObject Refreshing(string text) =>
        With(Text(text), card => card["refresh"] = JsonNode.Parse("""{ "action": { "type": "Action.Execute", "verb": "refresh", "data": {} } }"""));

    public static JsonObject Request() => (JsonObject)JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "style": "heading", "text": "Sanne de Vries vraagt een gesprek", "wrap": true },
            { "type": "TextBlock", "text": "K7F-3QD · voor het eerst", "isSubtle": true, "spacing": "none", "wrap": true },
            { "type": "Container", "style": "emphasis", "items": [
              { "type": "TextBlock", "text": "Brengt", "weight": "bolder" },
              { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Een aanpak waarmee drie werkgevers in Utrecht oudere werkzoekenden binnen zes weken plaatsten." } ] } ] },
            { "type": "FactSet", "facts": [ { "title": "Aansluiting", "value": "Vitaliteit van de arbeidsmarkt" }, { "title": "Onderwerp", "value": "Netwerkbijeenkomst in maart" } ] },
            { "type": "Input.Text", "id": "note", "label": "Persoonlijk woord", "isRequired": true, "errorMessage": "Vul dit in.", "maxLength": 200, "isMultiline": true },
            { "type": "Input.ChoiceSet", "id": "duration", "label": "Hoe lang", "style": "expanded", "value": "30", "choices": [ { "title": "30 minuten", "value": "30" }, { "title": "60 minuten", "value": "60" } ] }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Goedkeuren", "verb": "approve", "style": "positive", "data": { "requestId": "R1" } },
            { "type": "Action.Execute", "title": "Zeg", "verb": "say", "associatedInputs": "none", "data": {} },
            { "type": "Action.Execute", "title": "Weiger", "verb": "refuse", "style": "destructive", "associatedInputs": "none", "data": {} },
            { "type": "Action.Execute", "title": "Stuk", "verb": "break", "associatedInputs": "none", "data": {} },
            { "type": "Action.ShowCard", "title": "Meer", "card": { "type": "AdaptiveCard", "body": [ { "type": "Input.Date", "id": "until", "label": "Tot" } ],
              "actions": [ { "type": "Action.Submit", "title": "Stel uit", "associatedInputs": "none", "data": { "verb": "postpone" } } ] } }
          ]
        }
        """)!;

    private static JsonObject With(JsonObject card, Action<JsonObject> change)
    {
        change(card);
        return card;
    }
}
