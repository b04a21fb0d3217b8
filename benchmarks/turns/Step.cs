using System.Text;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs.Intake;

namespace SamBot.Turns;

/// <summary>A step of the dialog: what the person does, and what the reply must show.</summary>
internal sealed record Step(string Type, string Expects, byte[] Sign, byte[] SignOfBefore)
{
    // These people meet on Teams, so nobody asks for their number.
    private static readonly Question[] Questions = [.. Enum.GetValues<Question>().Where(q => q is not Question.Phone)];

    // Who types is asked for no more than is needed.
    private static readonly Question[] Needed = [.. Questions.Where(q => !Dialogs.Intake.Questions.Of(q).MayStayOpen)];

    /// <summary>What is typed; null for a press and an installation.</summary>
    public string? Text { get; private init; }

    /// <summary>The verb of a pressed button; null when something is typed.</summary>
    public string? Verb { get; private init; }

    /// <summary>The questions that a pressed card answers.</summary>
    public IReadOnlyList<Question> Fills { get; private init; } = [];

    /// <summary>Whether the request is sent in this step.</summary>
    public bool IsSending => Verb == Verbs.Send || Text == "verstuur";

    /// <summary>The whole dialog, typed: nine turns.</summary>
    public static IReadOnlyList<Step> Typed { get; } =
    [
        Install(),
        Say("begin", Input(Question.Bring), []),
        .. Needed.Select((q, at) => Say(Answers.Typed(q), q == Needed[^1] ? Offer(Verbs.Send) : Input(Needed[at + 1]), Input(q))),
        Say("verstuur", Offer(Verbs.Withdraw), []),
    ];

    /// <summary>The whole dialog by card: seven turns.</summary>
    public static IReadOnlyList<Step> Pressed { get; } =
    [
        Install(),
        Press(Verbs.Answer, [], Input(Question.Bring), []),
        .. Questions.GroupBy(q => Dialogs.Intake.Questions.Of(q).Section).Select(section => Press(
            Verbs.Answer,
            [.. section],
            section.Last() == Questions[^1] ? Offer(Verbs.Send) : Input(After(section.Last())),
            Input(section.Last()))),
        Press(Verbs.Send, [], Offer(Verbs.Withdraw), []),
    ];

    private static Question After(Question question) => Questions[Array.IndexOf(Questions, question) + 1];

    /// <summary>Writes the members that belong to this step.</summary>
    public void Write(Utf8JsonWriter json, string requestId, string? cardId)
    {
        if (Text is not null)
        {
            json.WriteString("textFormat", "plain");
            json.WriteString("text", Text);
        }
        else if (Verb is null)
        {
            json.WriteString("action", "add");
        }
        else
        {
            WritePress(json, requestId, cardId);
        }
    }

    private void WritePress(Utf8JsonWriter json, string requestId, string? cardId)
    {
        json.WriteString("name", "adaptiveCard/action");
        json.WriteString("replyToId", cardId);
        json.WriteStartObject("value");
        json.WriteStartObject("action");
        json.WriteString("type", "Action.Execute");
        json.WriteString("verb", Verb);
        json.WriteStartObject("data");
        json.WriteString("verb", Verb);
        json.WriteString("requestId", requestId);
        if (Fills.Count > 0)
        {
            json.WriteString(Fields.Question, string.Join(',', Fills.Select(Fields.Of)));
        }

        foreach (var question in Fills)
        {
            json.WriteString(Fields.Of(question), Answers.Filled(question));
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("trigger", "manual");
        json.WriteEndObject();
    }

    private static Step Install() => new("installationUpdate", "the welcome", Offer(Verbs.Answer), []);

    private static Step Say(string text, byte[] sign, byte[] before) => new("message", $"after '{text}'", sign, before) { Text = text };

    private static Step Press(string verb, IReadOnlyList<Question> fills, byte[] sign, byte[] before) =>
        new("invoke", $"after pressing {verb} {string.Join(',', fills)}", sign, before) { Verb = verb, Fills = fills };

    private static byte[] Input(Question question) => Encoding.ASCII.GetBytes($"\"id\":\"{Fields.Of(question)}\"");

    private static byte[] Offer(string verb) => Encoding.ASCII.GetBytes($"\"verb\":\"{verb}\"");
}
