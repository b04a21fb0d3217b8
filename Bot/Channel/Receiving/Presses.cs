using System.Collections.Immutable;
using System.Text.Json;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Translates the data of a pressed card to an input of the dialog, or to a request's command. Only this class knows how Teams writes a card's submit.
/// </summary>
internal static class Presses
{
    private static readonly ImmutableDictionary<string, Question> QuestionsByField = Enum.GetValues<Question>().ToImmutableDictionary(Fields.Of);

    /// <summary>The turn of an <c>Action.Execute</c>, which the response answers; null when it has no verb.</summary>
    public static Turn? Executed(Incoming from, Foundation foundation)
    {
        var action = Member(from.Activity.Value as JsonElement?, "action");
        var data = Member(action, "data");
        // The type may be missing. The verb may not.
        return Text(action, "type") is null or "Action.Execute" && (Text(data, "verb") ?? Text(action, "verb")) is { } verb
            ? Of(from, verb, data, isInvoke: true, foundation)
            : null;
    }

    /// <summary>The turn of an <c>Action.Submit</c>, which comes as a message; null when the message is not one.</summary>
    public static Turn? Submitted(Incoming from, Foundation foundation) =>
        from.Activity.Value is JsonElement { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("verb", out _)
            ? Of(from, Text(data, "verb"), data, isInvoke: false, foundation)
            : null;

    private static Turn Of(Incoming from, string? verb, JsonElement? data, bool isInvoke, Foundation foundation)
    {
        var requestId = Text(data, "requestId") is { Length: > 0 } id ? id : null;
        return verb switch
        {
            Verbs.Withdraw => Request(new RequestCommand.Withdraw(from.By)),
            Verbs.Approve => Request(new RequestCommand.Approve(from.By, Text(data, Fields.Note))),
            Verbs.Decline => Request(new RequestCommand.Decline(from.By, Reason(Text(data, Fields.Reason), foundation), Text(data, Fields.Note))),
            Verbs.Refresh => Request(null),
            Verbs.FetchFile => Request(null) with { FileId = Text(data, Fields.File) ?? "" },
            Verbs.DropFile => Talk(new Input.DropFile(requestId, Text(data, Fields.File))),
            Verbs.Add => Talk(new Input.AnswerOffer(Text(data, Fields.Offer), requestId, Text(data, Fields.Confirm) == Fields.Yes)),
            Verbs.Send => Talk(new Input.Send(requestId)),
            Verbs.Edit when Text(data, Fields.Question) == Fields.Back => Talk(new Input.GoBack(requestId, Answers(data))),
            Verbs.Edit when Text(data, Fields.Question) is null or "" => Talk(new Input.Edit(requestId, null)),
            Verbs.Edit when Chosen(Text(data, Fields.Question)!, foundation) is { } question => Talk(new Input.Edit(requestId, question)),
            Verbs.Answer when Text(data, Fields.Restart) is { } sure => Talk(new Input.AnswerRestart(requestId, sure == Fields.Yes)),
            Verbs.Answer => Talk(new Input.Fill(requestId, Asked(data).AddRange(Answers(data)))),
            Verbs.MyData => Talk(new Input.AskData()),
            Verbs.Forget => Talk(Text(data, Fields.Sure) is { } sure ? new Input.AnswerErasure(sure == Fields.Yes) : new Input.AskErasure()),
            _ => Talk(new Input.PressUnknown()),
        };

        // Who decides asks for nothing. A contact's card that was left in their chat shows the request, or says that there is none.
        Turn Talk(Input input) =>
            from.By.MayDecide ? Request(null) : new Turn.Talk(from.Role, from.Heard, from.Activity.ReplyToId, isInvoke, input);
        Turn.Press Request(RequestCommand? command) =>
            new Turn.Press(from.Role, from.Heard, from.Activity.ReplyToId, isInvoke, requestId, command, Texts.LanguageOf(Text(data, Fields.Language)));
    }

    // Every question on the card counts as answered; a field left empty counts as an empty answer.
    private static ImmutableSortedDictionary<Question, string> Asked(JsonElement? data) => (Text(data, Fields.Question) ?? "").Split(',')
        .Where(QuestionsByField.ContainsKey).Select(field => QuestionsByField[field]).Except(Answers(data).Keys).ToImmutableSortedDictionary(q => q, _ => "");

    private static ImmutableSortedDictionary<Question, string> Answers(JsonElement? data) => data is not { ValueKind: JsonValueKind.Object } given
        ? ImmutableSortedDictionary<Question, string>.Empty
        : given.EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.String && QuestionsByField.ContainsKey(p.Name))
            .GroupBy(p => QuestionsByField[p.Name])
            .ToImmutableSortedDictionary(g => g.Key, g => g.Last().Value.GetString()!);

    private static Question? Chosen(string given, Foundation foundation) =>
        QuestionsByField.TryGetValue(given, out var question) ? question : ChoiceTitles.Question(given, foundation);

    private static DeclineReason? Reason(string? given, Foundation foundation) => given is null ? null
        : Enum.TryParse<DeclineReason>(given, out var reason) && Enum.IsDefined(reason) ? reason
        : ChoiceTitles.Reason(given, foundation);

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
