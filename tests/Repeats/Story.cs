using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using Step = System.Func<SamBot.Tests.Support.Chatter, System.Text.Json.Nodes.JsonObject>;

namespace SamBot.Tests.Repeats;

/// <summary>
/// Three contacts and the chair, with everything that people do: one presses the cards' buttons, one sends them as messages, one types, edits,
/// takes back and removes the app. In chapters: what one chapter owes is told before the next.
/// </summary>
internal sealed class Story
{
    public const string Presser = "Carla de Vries";
    public const string Submitter = "Piet Puk";
    public const string Typist = "Ann Smit";
    public const string Chair = "Jan Bos";

    private const string Better = "Een aanpak waarmee we zestig zij-instromers hebben behouden.";

    // Once decided, a card names its request no more.
    private readonly Dictionary<string, (string RequestId, string CardId)> shown = [];

    /// <summary>The chapters: who does what, each person side by side with the others. Nobody asks for a list while somebody sends.</summary>
    public IReadOnlyList<Dictionary<string, Step[]>> Chapters =>
    [
        new()
        {
            [Chair] = [Install, Say("lijst"), Say("help")],
            [Presser] = [Install, Came, Press(Verbs.Answer), Press(Verbs.Answer, Bring)],
            [Submitter] = [Came, Submit(Verbs.Answer), Submit(Verbs.Answer, Bring), Submit(Verbs.Edit, (Fields.Question, Fields.Back)), Submit(Verbs.Answer, Bring)],
            [Typist] = [Say("Goedendag"), Say("kort", "m1"), Edit("m1", "nog te kort"), Edit("m1", Some.Typed[Question.Bring]), Say("1 en 2", "m2"), Delete("m2")],
        },
        new()
        {
            [Presser] = [Press(Verbs.Answer, Fit), Press(Verbs.Answer, Topic), Press(Verbs.Edit, (Fields.Question, Fields.Back)), Press(Verbs.Answer, Topic), Press(Verbs.Answer, Practical), Press(Verbs.Send)],
            [Submitter] = [Submit(Verbs.Answer, Fit), Submit(Verbs.Answer, Topic)],
            [Typist] = [.. Typed(Question.FitGoals, Question.TopicDescription), Edit("m1", Better)],
        },
        new()
        {
            [Chair] = [Decide(Presser, Verbs.Refresh), Decide(Presser, Verbs.Approve, (Fields.Note, "Graag!")), Decide(Presser, Verbs.Decline, (Fields.Reason, "NoTimeNow"))],
            [Submitter] = [Submit(Verbs.Answer, Practical), Submit(Verbs.Send), Say("status")],
            [Typist] = [.. Typed(Question.Organisation, Question.Availability)],
        },
        new()
        {
            [Chair] = [DecideByMessage(Submitter, Verbs.Decline, (Fields.Reason, "Other"), (Fields.Note, "Te vroeg."))],
            [Presser] = [Say("status"), Say("english"), Press(Verbs.Answer)],
            [Typist] = [Say("wijzig onderwerp"), Say("Wie blijft, en waarom"), Say("verstuur"), Edit("m1", "Te laat.")],
        },
        new() { [Typist] = [Remove, Install, Say("status")] },
        new() { [Chair] = [TypeAbout(Typist, "vraag", ": met wie deed je het?")] },
        new() { [Typist] = [Say("Met zes werkgevers in de zorg."), Say("ja")] },
        new()
        {
            [Chair] = [Say("lijst"), TypeAbout(Typist, "toon"), TypeAbout(Typist, "akkoord", "Kom langs.")],
            [Presser] = [Say("stop"), Say("verder"), Say("opnieuw"), Say("ja")],
            [Submitter] = [Say("nieuw"), Say(Some.Typed[Question.Bring])],
        },
        new()
        {
            [Typist] = [Say("nieuw"), .. Typed(Question.Bring, Question.Availability), Say("verstuur"), Press(Verbs.Withdraw)],
        },
    ];

    private static (string, string)[] Bring => Given(Question.Bring, Question.Bring);

    private static (string, string)[] Fit => Given(Question.FitGoals, Question.FitWhy);

    private static (string, string)[] Topic => Given(Question.TopicKind, Question.TopicDescription);

    private static (string, string)[] Practical => Given(Question.Organisation, Question.Availability);

    private static (string, string)[] Given(Question from, Question to) =>
        [.. Some.Typed.Where(a => a.Key >= from && a.Key <= to).Select(a => (Fields.Of(a.Key), a.Value))];

    private static IEnumerable<Step> Typed(Question from, Question to) =>
        Enum.GetValues<Question>().Where(q => q >= from && q <= to).Select(q => Say(Some.Typed[q]));

    private static JsonObject Install(Chatter who) => who.Activity("installationUpdate", a => a["action"] = "add");

    private static JsonObject Remove(Chatter who) => who.Activity("installationUpdate", a => a["action"] = "remove");

    private static JsonObject Came(Chatter who) => who.Activity("conversationUpdate", a =>
        a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = (string)a["from"]!["id"]! }, new JsonObject { ["id"] = "28:sambot" }));

    private static Step Say(string text, string? id = null) => who => who.Activity("message", a => a["text"] = text, id is null ? null : who.ConversationId + id);

    private Step TypeAbout(string contact, string word, string rest = "") => who => Say($"{word} {Reference.Of(CardAbout(who, contact).RequestId)} {rest}".Trim())(who);

    private Step Decide(string contact, string verb, params (string, string)[] inputs) => who =>
        who.Invoke(verb, CardAbout(who, contact).RequestId, CardAbout(who, contact).CardId, inputs);

    private Step DecideByMessage(string contact, string verb, params (string, string)[] inputs) => who =>
        who.Submit(verb, CardAbout(who, contact).RequestId, CardAbout(who, contact).CardId, inputs);

    private (string RequestId, string CardId) CardAbout(Chatter who, string contact)
    {
        if (!shown.TryGetValue(contact, out var card))
        {
            var found = who.Said.First(a => a.Says(contact) && a.Says("[Akkoord]"));
            shown[contact] = card = (Stage.RequestIdOn(Chatter.Card(found)), (string)found["id"]!);
        }

        return card;
    }

    private static Step Edit(string id, string text) => who => who.Activity("messageUpdate", a =>
    {
        a["text"] = text;
        a["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
    }, who.ConversationId + id);

    private static Step Delete(string id) => who => who.Activity(
        "messageDelete", a => a["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" }, who.ConversationId + id);

    private static Step Press(string verb, params (string, string)[] inputs) => who => who.Invoke(verb, RequestOn(who), CardOf(who), inputs);

    private static Step Submit(string verb, params (string, string)[] inputs) => who => who.Submit(verb, RequestOn(who), CardOf(who), inputs);

    private static string RequestOn(Chatter who) => who.LastCard.ToJsonString() is var card && card.Contains("\"requestId\":\"\"", StringComparison.Ordinal) ? "" : Stage.RequestIdOn(who.LastCard);

    private static string? CardOf(Chatter who) => (string?)who.Said[^1]["id"];
}
