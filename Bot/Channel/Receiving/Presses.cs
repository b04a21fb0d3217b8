using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Dates;
using SamBot.Dialogs.Desk;
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
            Verbs.Withdraw => Request(new RequestCommand.Withdraw(from.By)) with
            {
                IsListed = Text(data, Fields.Listed) == Fields.Yes, Typed = Answers(data),
            },
            Verbs.Approve => Request(new RequestCommand.Approve(from.By, Text(data, Fields.Note))
            {
                Form = Choice(data, Question.Form, foundation) is { } form && Enum.TryParse<MeetingForm>(form, out var meeting) ? meeting : null,
                Minutes = int.TryParse(Choice(data, Question.Duration, foundation), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                    ? minutes
                    : null,
                Text = Changed(data, foundation),
            }),
            Verbs.Decline => Request(new RequestCommand.Decline(from.By, Reason(Text(data, Fields.Reason), foundation), Text(data, Fields.Note))),
            Verbs.Postpone => Request(new RequestCommand.Postpone(from.By, Day(Text(data, Fields.Until)), null)
            {
                For = Enum.GetValues<PostponeFor>().Cast<PostponeFor?>().FirstOrDefault(f => f.ToString() == Text(data, Fields.For)),
                IsUnreal = Text(data, Fields.Until) is { Length: > 0 } typed && Day(typed) is null,
                Text = Changed(data, foundation, Fields.LaterText),
            }),
            Verbs.Reword => Request(new RequestCommand.Reword(from.By, Changed(data, foundation))),
            Verbs.Invite => Request(new RequestCommand.Invite(from.By)),
            Verbs.Undo => Request(new RequestCommand.Undo(from.By)),
            Verbs.Reopen => Request(new RequestCommand.Reopen(from.By)),
            Verbs.Arrange => Request(new RequestCommand.Arrange(from.By, Kind(data))
            {
                Text = Changed(data, foundation),
                To = Text(data, Fields.To),
                Reach = Text(data, Fields.Reach),
            }),
            Verbs.Ask => Request(new RequestCommand.Ask(from.By, from.Heard.ActivityId, Text(data, Fields.Query))),
            Verbs.Reply => Request(new RequestCommand.Add(from.By, $"reply {Text(data, Fields.Asked)}", Text(data, Fields.Reply) ?? "")),
            Verbs.Refresh => Request(null),
            Verbs.List when from.By.MayDecide => Desk(new DeskIntent.List(
                int.TryParse(Text(data, Fields.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1)),
            Verbs.Show when from.By.MayDecide && requestId is not null => Desk(Shown(Reference.Of(requestId), data, foundation)),
            Verbs.Search when from.By.MayDecide => Desk(new DeskIntent.Search(Text(data, Fields.Search)?.Trim() ?? "")),
            Verbs.History when from.By.MayDecide && requestId is not null => Desk(new DeskIntent.History("", Reference.Of(requestId))),
            Verbs.Rest when from.By.MayDecide => Desk(new DeskIntent.Rest("") { Day = Return(Text(data, Fields.Until)) }),
            Verbs.Back when from.By.MayDecide => Desk(new DeskIntent.ImBack()),
            // A contact has no list; the request is theirs to see, or there is none for them.
            Verbs.List or Verbs.Show or Verbs.Search or Verbs.History or Verbs.Rest or Verbs.Back => Request(null),
            Verbs.FetchFile => Request(null) with { FileId = Text(data, Fields.File) ?? "" },
            Verbs.DropFile => Talk(new Input.DropFile(requestId, Text(data, Fields.File))),
            Verbs.Add => Talk(new Input.AnswerOffer(Text(data, Fields.Offer), requestId, Text(data, Fields.Confirm) == Fields.Yes)),
            Verbs.Send => Talk(new Input.Send(requestId)),
            Verbs.Edit when Text(data, Fields.Question) == Fields.Back => Talk(new Input.GoBack(requestId, Answers(data)) { Seen = Seen(data) }),
            Verbs.Edit when Text(data, Fields.Question) is null or "" => Talk(new Input.Edit(requestId, null)),
            Verbs.Edit when Chosen(Text(data, Fields.Question)!, foundation) is { } question => Talk(new Input.Edit(requestId, question)),
            Verbs.Answer when Text(data, Fields.Restart) is { } sure => Talk(new Input.AnswerRestart(requestId, sure == Fields.Yes)),
            Verbs.Answer => Talk(new Input.Fill(requestId, Asked(data).AddRange(Answers(data))) { Seen = Seen(data) }),
            Verbs.MyData => Talk(new Input.AskData { InChat = Text(data, Fields.Here) == Fields.Yes }),
            Verbs.Forget => Talk(Text(data, Fields.Sure) is { } sure ? new Input.AnswerErasure(sure == Fields.Yes) : new Input.AskErasure()),
            Verbs.AllowModel => Talk(new Input.AllowModel(Text(data, Fields.Sure) == Fields.Yes)),
            _ => Talk(new Input.PressUnknown()),
        };

        // Who decides asks for nothing. A contact's card that was left in their chat shows the request, or says that there is none.
        Turn Talk(Input input) =>
            from.By.MayDecide ? Request(null) : new Turn.Talk(from.Role, from.Heard, from.Activity.ReplyToId, isInvoke, input);
        Turn Desk(DeskIntent asked) => new Turn.Desk(from.Role, from.Heard, Arrives: false, null, from.Activity.ReplyToId, isInvoke) { Asked = asked };
        Turn.Press Request(RequestCommand? command) =>
            new Turn.Press(from.Role, from.Heard, from.Activity.ReplyToId, isInvoke, requestId, command, Texts.LanguageOf(Text(data, Fields.Language)));
    }

    private static DeskIntent Shown(Reference reference, JsonElement? data, Foundation foundation) => Text(data, Fields.Decide) switch
    {
        Verbs.Approve => new DeskIntent.Doubt(reference, new Leaning(true, null, Text(data, Fields.Note))),
        Verbs.Decline => new DeskIntent.Doubt(reference, new Leaning(false, Reason(Text(data, Fields.Reason), foundation), Text(data, Fields.Note))),
        Verbs.Ask => new DeskIntent.Doubt(reference, new Leaning(false, null, Text(data, Fields.Note)) { Asks = true }),
        Verbs.Arrange => new DeskIntent.Doubt(
            reference, new Leaning(false, null, Text(data, Fields.Note)) { Kind = Kind(data), To = Text(data, Fields.To), Reach = Text(data, Fields.Reach) }),
        _ => new DeskIntent.Show(reference),
    };

    private static Arrangement? Kind(JsonElement? data) =>
        Enum.GetValues<Arrangement>().Cast<Arrangement?>().FirstOrDefault(kind => kind.ToString() == Text(data, Fields.Kind)?.Trim());

    // Every question on the card counts as answered; a field left empty counts as an empty answer.
    private static ImmutableSortedDictionary<Question, string> Asked(JsonElement? data) => (Text(data, Fields.Question) ?? "").Split(',')
        .Where(QuestionsByField.ContainsKey).Select(field => QuestionsByField[field]).Except(Answers(data).Keys).ToImmutableSortedDictionary(q => q, _ => "");

    private static ImmutableSortedDictionary<Question, string> Seen(JsonElement? data) => (Text(data, Fields.Seen) ?? "").Split(',')
        .Select(mark => mark.Split('=')).Where(mark => mark.Length == 2 && QuestionsByField.ContainsKey(mark[0])).DistinctBy(mark => mark[0])
        .ToImmutableSortedDictionary(mark => QuestionsByField[mark[0]], mark => mark[1]);

    private static ImmutableSortedDictionary<Question, string> Answers(JsonElement? data) => data is not { ValueKind: JsonValueKind.Object } given
        ? ImmutableSortedDictionary<Question, string>.Empty
        : given.EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.String && QuestionsByField.ContainsKey(p.Name))
            .GroupBy(p => QuestionsByField[p.Name])
            .ToImmutableSortedDictionary(g => g.Key, g => g.Last().Value.GetString()!)
            .SetItems(Ticked(data).Where(q => Text(data, Fields.Of(q)) is not { } written || TextLimit.IsEmpty(written))
                .Select(q => KeyValuePair.Create(q, QuestionDefinition.OpenText.None)));

    // The tick that a question does not apply counts where nothing is written in its field.
    private static IEnumerable<Question> Ticked(JsonElement? data) =>
        QuestionsByField.Values.Where(q => Text(data, Fields.NoneOf(q)) is QuestionDefinition.OpenText.None);

    private static Question? Chosen(string given, Foundation foundation) =>
        QuestionsByField.TryGetValue(given, out var question) ? question : ChoiceTitles.Question(given, foundation);

    private static string? Choice(JsonElement? data, Question question, Foundation foundation) =>
        Text(data, Fields.Of(question)) is not { } given ? null : ChoiceTitles.Choice((QuestionDefinition.OneOf)Questions.Of(question), given, foundation);

    // The card brings the ready text along, and it comes back as it was where the chair left it alone.
    private static string? Changed(JsonElement? data, Foundation foundation, string field = Fields.Text) =>
        Text(data, field) is { } text && !ReadyTexts.IsOne(text, foundation) ? text : null;

    private static DateOnly? Day(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What is in the field and no day of the calendar is said to be none.
    private static DateHeard? Return(string? given) => string.IsNullOrWhiteSpace(given) ? null : new(0, 0, null, Day(given));

    // A reason has a name on the wire. Its number is for typing, and counts from 1 where C# counts from 0.
    private static DeclineReason? Reason(string? given, Foundation foundation) => given is null ? null
        : Enum.GetValues<DeclineReason>().Cast<DeclineReason?>().FirstOrDefault(r => r.ToString() == given.Trim()) ?? ChoiceTitles.Reason(given, foundation);

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
