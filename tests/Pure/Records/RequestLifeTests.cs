using System.Text;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>
/// Every event that can end a request's story so far. The places that treat events and states apart have a default, so a new event or state
/// must stand here: then these tests say where it was forgotten.
/// </summary>
public sealed class RequestLifeTests
{
    private static readonly DateTimeOffset Later = Some.Monday.AddHours(6);

    private static readonly RequestEvent[][] Lives =
    [
        [Submitted],
        [Submitted, new RequestEvent.PromisePassed(Person.SamBot, Later)],
        [Submitted, new RequestEvent.Approved(Some.Jan, Later, "Graag")],
        [Submitted, new RequestEvent.Declined(Some.Jan, Later, DeclineReason.NoTimeNow)],
        [Submitted, new RequestEvent.Withdrawn(Some.Carla, Later)],
        [Submitted, new RequestEvent.Added(Some.Carla, Later, "a", "Maandag kan ik niet.")],
        [Submitted, new RequestEvent.Approved(Some.Jan, Later, "Graag"), new RequestEvent.PassedOn(Some.Carla, Later, "a", "Maandag kan ik niet.")],
        [Submitted, Held],
        [Submitted, new RequestEvent.Declined(Some.Jan, Later, DeclineReason.NoTimeNow) { UndoUntil = Later.AddMinutes(5) }],
        [Submitted, Held, new RequestEvent.Settled(Person.SamBot, Later)],
        [Submitted, Held, new RequestEvent.Reworded(Some.Jan, Later, "Kom gerust langs.")],
        [Submitted, Held, new RequestEvent.Undone(Some.Jan, Later)],
        [Submitted, Held, new RequestEvent.Withdrawn(Some.Carla, Later)],
        [Submitted, Held, new RequestEvent.Added(Some.Carla, Later, "a", "Maandag kan ik niet.")],
        [Submitted, new RequestEvent.Approved(Some.Jan, Later, "Graag"), new RequestEvent.Reopened(Some.Jan, Later)],
        [Submitted, new RequestEvent.ChairAway(Person.SamBot, Later, new DateOnly(2027, 1, 4), new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.Zero))],
        [Submitted, new RequestEvent.ChairReminded(Person.SamBot, Later, new DateOnly(2026, 11, 30))],
        [Submitted, PutOff],
        [Submitted, PutOff with { UndoUntil = Later.AddMinutes(5) }],
        [Submitted, PutOff with { UndoUntil = Later.AddMinutes(5) }, new RequestEvent.Settled(Person.SamBot, Later)],
        [Submitted, PutOff, new RequestEvent.Returned(Person.SamBot, Later.AddDays(90))],
        [Submitted, PutOff, new RequestEvent.Approved(Some.Jan, Later, "Graag")],
        [Submitted, PutOff, new RequestEvent.Approved(Some.Jan, Later, "Graag") { UndoUntil = Later.AddMinutes(5) }, new RequestEvent.Undone(Some.Jan, Later)],
        [Submitted, new RequestEvent.Declined(Some.Jan, Later, DeclineReason.NoTimeNow) { BackFrom = Later.AddDays(30) }, new RequestEvent.Invited(Some.Jan, Later)],
        [Submitted, Arranged],
        [Submitted, Arranged with { UndoUntil = Later.AddMinutes(5) }],
        [Submitted, Arranged with { UndoUntil = Later.AddMinutes(5) }, new RequestEvent.Settled(Person.SamBot, Later)],
        [Submitted, Arranged, new RequestEvent.PassedOn(Some.Carla, Later, "a", "Maandag kan ik niet.")],
        [Submitted, Arranged, Asked],
        [Submitted, Arranged, new RequestEvent.Reopened(Some.Jan, Later)],
        [Submitted, Asked],
        [Submitted, Asked, new RequestEvent.Answered(Some.Carla, Later, "a", "Met zes werkgevers.")],
        [Submitted, Asked, Held],
        [Submitted, Asked, Held, new RequestEvent.Answered(Some.Carla, Later, "a", "Met zes werkgevers.")],
        [Submitted, Asked, new RequestEvent.Approved(Some.Jan, Later, "Graag")],
        [Submitted, new RequestEvent.Approved(Some.Jan, Later, "Graag"), Asked],
        [Submitted, Asked, new RequestEvent.Reminded(Person.SamBot, Later)],
        [Submitted, Asked, Lapsed],
        [Submitted, Asked, Lapsed, new RequestEvent.Answered(Some.Carla, Later, "a", "Met zes werkgevers.")],
        [Submitted, Asked, Lapsed, new RequestEvent.Reopened(Some.Jan, Later)],
        [Submitted, Asked, Lapsed, new RequestEvent.Withdrawn(Some.Carla, Later)],
    ];

    private static RequestEvent Lapsed => new RequestEvent.Lapsed(Person.SamBot, Later);

    private static RequestEvent.Arranged Arranged => new(Some.Jan, Later, Arrangement.Referral) { To = "Els Kok", Reach = "els@sam.example" };

    private static RequestEvent Asked => new RequestEvent.Asked(Some.Jan, Later, "q", "Met wie deed je het?");

    private static RequestEvent Submitted => new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch);

    private static RequestEvent.Postponed PutOff => new(Some.Jan, Later, new DateOnly(2027, 3, 1), new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero), "Eerst het jaarplan.");

    private static RequestEvent Held => new RequestEvent.Approved(Some.Jan, Later, "Graag") { UndoUntil = Later.AddMinutes(5) };

    [Fact]
    public void Every_event_and_every_state_stands_here()
    {
        Assert.Equal(Cases<RequestEvent>(), Lives.Select(life => life[^1].GetType()).ToHashSet());
        // What is put off is a decision only while it can be undone.
        Assert.Equal(Cases<MeetingRequest.Submitted>().Where(t => t != typeof(MeetingRequest.Postponed)).ToHashSet(), Lives.Select(life => MeetingRequest.From(life).GetType()).ToHashSet());
    }

    [Fact]
    public void Every_event_is_read_as_it_was_written() => Assert.All(Lives, life =>
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(Document(life), DocumentJson.Stored.RequestDocument);
        Assert.Equal(life, DocumentReader.Standard.Request(written, out _)?.Events);
    });

    [Fact]
    public void Every_state_has_a_card_for_each_side_and_words_of_its_own()
    {
        var t = Texts.In(Language.English);
        var shown = Lives.Select(Document).DistinctBy(d => d.Request.GetType()).Select(d => d.ForCards!).ToArray();
        // What the chair can still undo has not happened for the contact.
        var heard = shown.Where(known => known.Request is not MeetingRequest.Held).ToArray();
        Assert.Distinct(heard.Select(known => Json(ContactRequestCards.Of(known, t, Some.Foundation))));
        Assert.Distinct(shown.Select(known => Json(SummaryCard.Of(known, Telling.Waiting, [], t, Some.Foundation))));
        Assert.Distinct(heard.Select(known => Status(known, t)));
    }

    [Fact]
    public void A_request_stands_in_the_chairs_list_until_the_time_of_its_erasure_is_known() => Assert.All(Lives, life =>
        Assert.NotEqual(Hints(Document(life)).OpenSince is null, Retention.EndOf(Document(life)) is null));

    [Fact]
    public void Every_event_tells_the_people_whom_it_concerns() => Approved.Text(
        $"Which cards and answers are owed after the last of these events.\n\n| events | owed |\n| --- | --- |\n{string.Concat(Lives.Select(life =>
            $"| {string.Join(", ", life.Select(Name))} | {string.Join(", ", Owed(life))} |\n"))}",
        "told");

    private static RetentionPolicy Retention { get; } = new(24, 12, new Deciders("", "", "", []));

    private static string Name(RequestEvent happened) => happened is RequestEvent.Approved { UndoUntil: not null } or RequestEvent.Declined { UndoUntil: not null }
        or RequestEvent.Postponed { UndoUntil: not null } or RequestEvent.Arranged { UndoUntil: not null }
        ? $"{happened.GetType().Name} (can be undone)"
        : happened.GetType().Name;

    // Before the last event both sides were shown the request.
    private static IEnumerable<string> Owed(RequestEvent[] life)
    {
        var shown = NoticePlan.Happened(new() { Id = "r" }, life[..^1], Some.Jan.Id, Some.Monday);
        shown = shown with { Notices = [.. shown.Notices.Select(n => n with { Due = null, Shown = n.About, ActivityId = "card" })] };
        shown = life.Length == 1 ? shown : NoticePlan.Copied(shown, NoticeKind.Receipt, Some.Carla.Id, "receipt", shown.Revision, Some.Monday);
        return NoticePlan.Happened(shown, life[^1..], Some.Jan.Id, Later).Notices.Where(n => n.Due is not null).Select(n =>
            $"{n.Kind} {(n.ActivityId is null ? "sent to" : "updated for")} the {(n.To == Some.Jan.Id ? "chair" : "contact")}");
    }

    private static RequestDocument Document(RequestEvent[] life) => NoticePlan.Happened(new() { Id = "r" }, life, Some.Jan.Id, Some.Monday);

    private static DocumentIndex Hints(RequestDocument document) => new DocumentIndexes().Of(document);

    private static string Json(Message message) => Encoding.UTF8.GetString(message.Card.ToJson());

    // The state in the contact's list, as the answer to "status".
    private static string Status(KnownRequest known, Texts t) => Json(IntakeReply.Of(
        new SamBot.Dialogs.Intake.IntakeState.NotStarted(true), new([new SamBot.Dialogs.Intake.IntakeEvent.StatusAsked()], []), [known], t, Some.Foundation, Some.Rules));

    private static HashSet<Type> Cases<T>() => [.. typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))];
}
