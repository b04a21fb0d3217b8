using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Support;

/// <summary>One turn of the main story, and what comes before it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Before">What was done before.</param>
/// <param name="Act">The activity that is it.</param>
internal sealed record CrashScene(string Name, Func<CrashCast, Task> Before, Func<CrashCast, JsonObject> Act)
{
    /// <summary>
    /// By how much what is owed may come later than it would have: an instance that died has its notice in hand for thirty seconds, and whoever
    /// looks then waits as long again, since clocks may differ.
    /// </summary>
    public TimeSpan LateAtMost { get; init; } = TimeSpan.FromSeconds(70);

    /// <summary>Time goes on to whatever is due this soon after what came last. What is due later is the end of what is kept.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromHours(2);

    /// <summary>For how many minutes a decision can be undone.</summary>
    public int UndoMinutes { get; init; }

    public static readonly CrashScene[] All =
    [
        new("The contact says hello", _ => Task.CompletedTask, c => CrashCast.Message(c.Contact, "Goedendag")),
        new("The contact installs the app", _ => Task.CompletedTask, c => c.Contact.Activity("installationUpdate", a => a["action"] = "add")),
        new("The contact answers by typing", c => c.Contact.SayAsync("Goedendag"), c => CrashCast.Message(c.Contact, Some.Typed[Question.Bring])),
        new("The contact answers by pressing", c => c.Contact.SayAsync("Goedendag"), c => CrashCast.Press(c.Contact, Verbs.Answer, (Fields.Question, "bring"), ("bring", Some.Typed[Question.Bring]))),
        new("The contact edits an answer", async c =>
        {
            await c.Contact.SayAsync("Goedendag");
            await c.Contact.SayAsync(Some.Typed[Question.Bring], "edited");
        }, c => c.Contact.Activity("messageUpdate", a => (a["text"], a["textFormat"]) = ("Een aanpak waarmee we vijftig zij-instromers hebben behouden.", "plain"), "edited")),
        new("The contact chooses a language", c => c.Contact.SayAsync("Goedendag"), c => CrashCast.Message(c.Contact, "english")),
        new("The contact sends by typing", c => c.ReviewedAsync(), c => CrashCast.Message(c.Contact, "verstuur")),
        new("The contact sends by pressing", c => c.ReviewedAsync(), c => CrashCast.Press(c.Contact, Verbs.Send)),
        new("The contact asks for the status", c => c.ShownAsync(), c => CrashCast.Message(c.Contact, "status")),
        new("The contact withdraws by typing", async c =>
        {
            await c.ShownAsync();
            await c.Contact.SayAsync($"trek in {c.Reference}");
        }, c => CrashCast.Message(c.Contact, "ja")),
        new("The contact withdraws by pressing", c => c.ShownAsync(), c => CrashCast.Press(c.Contact, Verbs.Withdraw)),
        new("The contact has everything erased by typing", async c =>
        {
            await c.ShownAsync();
            await c.Contact.SayAsync("vergeet mij");
        }, c => CrashCast.Message(c.Contact, "ja")),
        new("The contact has everything erased by pressing, a decided request among it", async c =>
        {
            await c.ShownAsync();
            await c.Chair.PressAsync(Verbs.Approve, Stage.RequestIdOn(c.Contact.LastCard));
            await c.Bot.DeliverAsync();
            await c.Contact.SayAsync("vergeet mij");
        }, c => c.Contact.Invoke(Verbs.Forget, "", (string)c.Contact.Said[^1]["id"]!, (Fields.Sure, Fields.Yes))),
        new("The contact says more after sending", c => c.ShownAsync(), c => CrashCast.Message(c.Contact, "maandag kan ik niet")),
        new("The contact adds to the request by typing", async c =>
        {
            await c.ShownAsync();
            await c.Contact.SayAsync("maandag kan ik niet");
        }, c => CrashCast.Message(c.Contact, "ja")),
        new("A message is passed on after the yes", async c =>
        {
            await c.ShownAsync();
            await c.Bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(CrashCast.Press(c.Chair, Verbs.Approve).ToJsonString()), TestContext.Current.CancellationToken);
            await c.Bot.DeliverAsync();
            await c.Contact.SayAsync("maandag kan ik niet");
        }, c => CrashCast.Message(c.Contact, "ja")),
        new("The contact removes the app", c => c.ShownAsync(), c => c.Contact.Activity("installationUpdate", a => a["action"] = "remove")),
        new("The contact comes back to an answer", async c =>
        {
            await c.ShownAsync();
            await c.Contact.RemoveAsync();
            await c.Bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(CrashCast.Press(c.Chair, Verbs.Approve).ToJsonString()), TestContext.Current.CancellationToken);
            c.Contact.SentAt += TimeSpan.FromMinutes(5);
        }, c => c.Contact.Activity("installationUpdate", a => a["action"] = "add")),
        new("The chair installs the app, and a request waits", c => Stage.SendRequestAsync(c.Contact), c => c.Chair.Activity("installationUpdate", a => a["action"] = "add")) { LateAtMost = TimeSpan.FromMinutes(16) },
        new("The chair chooses a language", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, "english")),
        new("The chair asks for the list", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, "lijst")),
        new("The chair asks to see a request", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"toon {c.Reference}")),
        new("The chair approves by pressing", c => c.ShownAsync(), c => CrashCast.Press(c.Chair, Verbs.Approve, (Fields.Note, "Graag!"))),
        new("The chair approves by typing", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"akkoord {c.Reference} Graag!")),
        new("The chair declines by pressing", c => c.ShownAsync(), c => CrashCast.Press(c.Chair, Verbs.Decline, (Fields.Reason, nameof(DeclineReason.NoTimeNow)))),
        new("The chair declines by typing", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"wijs af {c.Reference} 3")),
        new("The chair asks by pressing", c => c.ShownAsync(), c => CrashCast.Press(c.Chair, Verbs.Ask, (Fields.Query, "Met wie deed je het?"))),
        new("The chair asks by typing", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"vraag {c.Reference}: met wie deed je het?")),
        new("The contact answers the chair by pressing", c => c.AskedAsync(), c => CrashCast.Press(c.Contact, Verbs.Reply, (Fields.Asked, c.Question), (Fields.Reply, "Met zes werkgevers."))),
        new("The contact answers the chair by typing", async c =>
        {
            await c.AskedAsync();
            await c.Contact.SayAsync("Met zes werkgevers in de zorg.");
        }, c => CrashCast.Message(c.Contact, "ja")),
        new("The chair decides while a question is open", c => c.AskedAsync(), c => CrashCast.Press(c.Chair, Verbs.Approve)),
        new("The chair puts a request on the agenda by typing", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"zet {c.Reference} op de agenda")),
        new("The chair refers a contact by pressing", c => c.ShownAsync(), c => CrashCast.Press(
            c.Chair, Verbs.Arrange, (Fields.Kind, nameof(Arrangement.Referral)), (Fields.To, "Els Kok"), (Fields.Reach, "els@sam.example"))),
        new("The chair puts a request off by pressing, and it comes back", c => c.ShownAsync(), c => CrashCast.Press(c.Chair, Verbs.Postpone, (Fields.For, nameof(PostponeFor.TwoWeeks))))
        {
            Within = TimeSpan.FromDays(15),
        },
        new("The chair puts a request off by typing", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, $"later {c.Reference} over twee weken, eerst het jaarplan")),
        new("The chair rests while a request waits", c => c.ShownAsync(), c => CrashCast.Message(c.Chair, "rust tot 4 januari")),
        new("A request comes in while the chair rests", async c =>
        {
            await c.ReviewedAsync();
            await c.Chair.SayAsync("rust tot 4 januari");
        }, c => CrashCast.Message(c.Contact, "verstuur")),
        new("The chair is back sooner", async c =>
        {
            await c.ShownAsync();
            await c.Chair.SayAsync("rust tot 4 januari");
        }, c => CrashCast.Message(c.Chair, "terug")),
        new("The chair undoes a decision", c => c.DecidedAsync(Verbs.Approve), c => CrashCast.Press(c.Chair, Verbs.Undo)) { UndoMinutes = 5 },
        new("The chair rewords a decision", c => c.DecidedAsync(Verbs.Approve), c => CrashCast.Press(c.Chair, Verbs.Reword, (Fields.Text, "Kom gerust langs."))) { UndoMinutes = 5 },
        new("The chair opens a request again", c => c.DecidedAsync(Verbs.Approve), c => CrashCast.Press(c.Chair, Verbs.Reopen)),
        new("The chair invites a contact sooner", c => c.DecidedAsync(Verbs.Decline, (Fields.Reason, nameof(DeclineReason.NoTimeNow))), c => CrashCast.Press(c.Chair, Verbs.Invite)),
    ];
}
