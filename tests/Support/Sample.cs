using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Support;

/// <summary>Every card of the product, by name.</summary>
internal static class Sample
{
    private const string RequestId = "0123456789abcdef0123456789abcdef";

    public static readonly string[] Names =
    [
        "welcome", "question-bring", "question-bring-too-short", "question-bring-asks", "question-topic-more", "question-fit", "question-topic", "question-practical", "question-changing", "older-card", "form", "review", "restart", "stopped",
        "help", "status", "withdraw", "request-open", "receipt-answered", "request-approved", "request-declined", "request-withdrawn",
        "summary-open", "summary-email", "summary-absent", "summary-refused", "summary-approved", "summary-declined", "summary-withdrawn", "desk-welcome", "desk-help", "desk-list", "desk-list-empty",
        "erasure", "erasure-begun", "erased", "erased-except", "nothing-kept", "own-data", "own-data-none",
        "offer-add", "offer-pass-on", "offer-together", "offer-which", "offer-taken", "request-added", "summary-added", "summary-added-refused", "message",
        "delay", "request-late", "request-whole", "read-which", "status-late",
        "summary-overdue", "desk-list-overdue", "summary-asks", "summary-reason-needed", "summary-note-needed", "summary-doubt", "desk-which", "desk-found", "desk-found-none", "desk-history",
        "summary-held", "desk-list-held", "reopened", "summary-approved-otherwise", "request-approved-otherwise", "summary-text-too-long", "summary-back-later", "request-back-later", "invited", "too-early",
        "summary-postponed", "summary-postponed-held", "summary-came-back", "summary-day-missing", "summary-day-read", "desk-list-postponed", "postponed", "request-postponed", "status-postponed", "chair-away", "desk-welcome-back",
        "summary-again", "summary-asked", "summary-answered", "summary-answered-refused", "summary-question-needed", "summary-word-needed", "chair-asks", "chair-asks-answered", "chair-word", "request-answered", "offer-answer",
        "chair-asks-reminder", "request-lapsed", "summary-lapsed",
        .. Enum.GetValues<Arrangement>().SelectMany(kind => new[] { $"request-{kind}", $"summary-{kind}" }), "summary-otherwise", "summary-otherwise-refused", "summary-candidate",
        "desk-reminder",
    ];

    public static AdaptiveCard Card(
        string name, Language language, Pitch pitch, Person contact, string note = "Graag, tot gauw.\nJan", Func<QuestionDefinition.OpenText, string>? kept = null)
    {
        var t = Texts.In(language);
        var open = new MeetingRequest.Open(contact, pitch, Some.Monday);
        var approved = new MeetingRequest.Approved(open, Some.Jan, Some.Monday.AddHours(6), note);
        var otherwise = new MeetingRequest.Approved(open, Some.Jan, Some.Monday.AddHours(6), null) { Form = MeetingForm.Phone, Minutes = 20, Text = note };
        var declined = new MeetingRequest.Declined(open, Some.Jan, Some.Monday.AddHours(6), DeclineReason.TooLittleBrought, note);
        var putOff = open with { Later = new Postponement(Some.Jan, Some.Monday.AddHours(6), new DateOnly(2026, 12, 8), new DateTimeOffset(2026, 12, 8, 8, 0, 0, TimeSpan.Zero), note) };
        var withdrawn = new MeetingRequest.Withdrawn(open, Some.Monday.AddHours(6));
        var words = kept?.Invoke((QuestionDefinition.OpenText)Questions.Of(Question.Bring)) ?? "Maandag kan ik niet.\nBel gerust: 06-12345678.";
        words = TextLimit.Cut(words, Limits.Addition.Max);
        while (System.Text.Encoding.UTF8.GetByteCount(words) > Limits.AdditionsBytes / Limits.Additions)
        {
            words = TextLimit.Cut(words, words.Length - 10);
        }

        var added = open with { Additions = [.. Enumerable.Range(1, Limits.Additions).Select(n => new Addition($"{n}", words, Some.Monday.AddDays(n)))] };
        var question = new ChairQuestion("q3", Some.Jan, TextLimit.Cut(note, Limits.Note.Max), Some.Monday.AddDays(1));
        var answered = open with
        {
            Additions = added.Additions,
            Questions = [.. Enumerable.Range(1, 4).Select(n => question with { Id = $"q{n}", Answer = new($"a{n}", words, Some.Monday.AddDays(2)) })],
        };
        var asked = open with { Questions = [question] };
        var passedOn = approved with { Request = added, PassedOn = [.. Enumerable.Range(1, 4).Select(n => new Addition($"m{n}", words, Some.Monday.AddDays(n)))] };
        KnownRequest Known(MeetingRequest.Submitted request) => new(RequestId, request);
        KnownRequest[] many = [.. Enumerable.Repeat<MeetingRequest.Submitted>(open, Sizes.Listed).Select(Known)];
        var draft = DraftOf(pitch, kept);
        Message Reply(IntakeState state, IntakeEvent[]? events = null, IntakeRefusal[]? refusals = null) =>
            IntakeReply.Of(state, new([.. events ?? []], [.. refusals ?? []]), many, t, Some.Foundation, Some.Rules);
        Message FollowUp(Question question, string answer) => Reply(
            new IntakeState.Asking(Draft.Empty(RequestId).Keep(question, answer), question, false),
            [new IntakeEvent.FollowedUp(question, answer, PitchLists.Check.Of(Questions.Of(question).ReadAs!.Value, answer, language))]);

        Message Offer(MeetingRequest.Submitted request, int messages, int count) => IntakeReply.Of(
            new IntakeState.Sent(RequestId) { Offer = new Offer("offer", words, messages) { RequestIds = [.. Enumerable.Range(0, count).Select(n => $"{n}")] } },
            new([new IntakeEvent.AdditionOffered(new Offer("offer", words, messages))], []),
            [.. Enumerable.Range(0, count).Select(n => new KnownRequest($"{n}", request))],
            t,
            Some.Foundation,
            Some.Rules);

        MeetingRequest.Arranged Given(Arrangement kind) => new(open, Some.Jan, Some.Monday.AddHours(6), kind)
        {
            Text = kind is Arrangement.WrittenAnswer ? note : null,
            To = kind.NamesSomebody() ? TextLimit.Cut(note, Limits.Name.Max) : null,
            Reach = kind.NamesSomebody() ? TextLimit.Cut(note, Limits.Reach.Max) : null,
        };

        if (Enum.GetValues<Arrangement>().Cast<Arrangement?>().FirstOrDefault(kind => name.EndsWith($"-{kind}", StringComparison.Ordinal)) is { } given)
        {
            return (name.StartsWith("request", StringComparison.Ordinal)
                ? ContactRequestCards.Of(Known(Given(given)), t, Some.Foundation)
                : SummaryCard.Of(Known(new MeetingRequest.Held(Given(given), Some.Monday.AddHours(6).AddMinutes(5))), Telling.Waiting, [], t, Some.Foundation)).Card;
        }

        return (name switch
        {
            "summary-otherwise" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.KindMissing], t, Some.Foundation, new RequestCommand.Arrange(Some.Chair, null)),
            "summary-otherwise-refused" => SummaryCard.Of(
                Known(added),
                Telling.Waiting,
                [RequestRefusal.ReachMissing],
                t,
                Some.Foundation,
                new RequestCommand.Arrange(Some.Chair, Arrangement.Referral) { Text = note, To = TextLimit.Cut(note, Limits.Name.Max) }),
            "summary-candidate" => SummaryCard.Of(
                Known(open with { Pitch = pitch with { Topic = pitch.Topic with { Kind = TopicKind.CandidatePitch } } }), Telling.Waiting, [], t, Some.Foundation),
            "offer-add" => Offer(open, 1, 1),
            "offer-pass-on" => Offer(approved, 1, 1),
            "offer-together" => Offer(open, 2, 1),
            "offer-which" => Offer(open, 2, Sizes.Listed),
            "offer-taken" => OfferCards.Taken(Known(approved), [], t),
            "request-added" => ContactRequestCards.Of(Known(passedOn), t, Some.Foundation),
            "summary-added" => SummaryCard.Of(Known(added), Telling.Waiting, [], t, Some.Foundation),
            "summary-again" => SummaryCard.Of(
                Known(answered),
                Telling.Waiting,
                [],
                t,
                Some.Foundation,
                earlier: new(
                    [.. new MeetingRequest.Submitted[] { declined, approved, withdrawn, otherwise }.Select(r => Known(r with { SubmittedAt = Some.Monday.AddYears(-1) }))],
                    IsWhole: true)),
            "summary-added-refused" => SummaryCard.Of(
                Known(added), Telling.Waiting, [RequestRefusal.NoteTooLong], t, Some.Foundation, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, note)),
            "offer-answer" => Offer(asked, 1, 1),
            "summary-asked" => SummaryCard.Of(Known(asked), Telling.Waiting, [], t, Some.Foundation),
            "summary-answered" => SummaryCard.Of(Known(answered), Telling.Waiting, [], t, Some.Foundation),
            "summary-answered-refused" => SummaryCard.Of(
                Known(answered), Telling.Waiting, [RequestRefusal.NoteTooLong], t, Some.Foundation, new RequestCommand.Approve(Some.Chair, note)),
            "summary-question-needed" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.QuestionMissing], t, Some.Foundation, new RequestCommand.Ask(Some.Chair, null, null)),
            "summary-word-needed" => SummaryCard.Of(
                Known(approved), Telling.Told, [RequestRefusal.QuestionMissing], t, Some.Foundation, new RequestCommand.Ask(Some.Chair, null, null)),
            "chair-asks" => ChairQuestionCards.Of(Known(asked), question, t, Some.Foundation),
            "chair-asks-answered" => ChairQuestionCards.Of(Known(answered), answered.Questions[^1], t, Some.Foundation),
            "chair-word" => ChairQuestionCards.Of(Known(approved), question with { IsOver = true }, t, Some.Foundation),
            "chair-asks-reminder" => ChairQuestionCards.Reminder(Known(asked), question, t),
            "request-lapsed" => ContactRequestCards.Of(Known(new MeetingRequest.Lapsed(asked, Some.Monday.AddDays(22))), t, Some.Foundation),
            "summary-lapsed" => SummaryCard.Of(Known(new MeetingRequest.Lapsed(asked, Some.Monday.AddDays(22))), Telling.Waiting, [], t, Some.Foundation),
            "request-answered" => ContactRequestCards.Of(Known(answered), t, Some.Foundation),
            "delay" => ContactRequestCards.Delay(Known(open with { IsOverdue = true }), t, Some.Foundation),
            "request-late" => ContactRequestCards.Of(Known(open with { IsOverdue = true }), t, Some.Foundation),
            "request-whole" => ContactRequestCards.Whole(Known(passedOn), isDrafting: true, t, Some.Foundation),
            "read-which" => Reply(new IntakeState.Sent(RequestId), [new IntakeEvent.ReadAgainAsked(null)]),
            "status-late" => IntakeReply.Of(
                new IntakeState.Sent(RequestId), new([new IntakeEvent.StatusAsked()], []), [Known(open with { IsOverdue = true })], t, Some.Foundation, Some.Rules),
            "message" => PassedOnCard.Of(Known(approved with { Request = open with { Contact = contact with { Email = "carla@zorggroep.example" } } }), new("m", words, Some.Monday), t),
            "welcome" => Reply(new IntakeState.NotStarted(true), [new IntakeEvent.Welcomed()]),
            "question-bring" => Reply(new IntakeState.Asking(draft, Question.Bring, false), [new IntakeEvent.Welcomed(), new IntakeEvent.Begun(RequestId, new Opening("x")) { IsFilledIn = true }]),
            "question-bring-too-short" => Reply(new IntakeState.Asking(draft, Question.Bring, false), null, [new(IntakeRefusalReason.TooShort, Question.Bring, 4)]),
            "question-bring-asks" => FollowUp(Question.Bring, "Kunt u mij de ledenlijst sturen? Ik heb een nieuw product."),
            "question-topic-more" => FollowUp(Question.TopicDescription, "Een workshop over werkplezier, met energie en passie."),
            "question-fit" => Reply(new IntakeState.Asking(draft, Question.FitGoals, false)),
            "question-topic" => Reply(new IntakeState.Asking(draft, Question.TopicKind, false)),
            "question-practical" => Reply(
                new IntakeState.Asking(draft, Question.Organisation, false),
                null,
                [new(IntakeRefusalReason.TooLong, Question.Organisation, 1234), new(IntakeRefusalReason.Empty, Question.Availability)]),
            "older-card" => Reply(
                new IntakeState.Asking(draft, Question.FitWhy, false),
                [new IntakeEvent.OlderCardShown(ImmutableSortedDictionary<Question, string>.Empty.Add(Question.Bring, "Een halve zin,\ndie nog op de kaart stond.").Add(Question.FitGoals, "vitality"))]),
            "question-changing" => Reply(new IntakeState.Asking(draft, Question.FitWhy, true)),
            "form" => Reply(new IntakeState.Asking(draft, Question.Bring, false), [new IntakeEvent.FormAsked()]),
            "review" => Reply(new IntakeState.Reviewing(draft)),
            "restart" => Reply(new IntakeState.ConfirmingRestart(draft, new IntakeState.Reviewing(draft))),
            "stopped" => Reply(new IntakeState.Stopped(draft)),
            "help" => Reply(new IntakeState.Asking(draft, Question.Bring, false), [new IntakeEvent.HelpAsked()]),
            "status" => Reply(new IntakeState.Sent(RequestId), [new IntakeEvent.StatusAsked()]),
            "withdraw" => Reply(new IntakeState.Sent(RequestId), [new IntakeEvent.WithdrawAsked(null)]),
            "request-open" => ContactRequestCards.Of(Known(open), t, Some.Foundation),
            "receipt-answered" => ContactRequestCards.Receipt(Known(declined), t, Some.Foundation),
            "request-approved" => ContactRequestCards.Of(Known(approved), t, Some.Foundation),
            "request-declined" => ContactRequestCards.Of(Known(declined), t, Some.Foundation),
            "request-withdrawn" => ContactRequestCards.Of(Known(withdrawn), t, Some.Foundation),
            "summary-open" => SummaryCard.Of(Known(open), Telling.Waiting, [], t, Some.Foundation),
            "summary-overdue" => SummaryCard.Of(Known(open with { IsOverdue = true }), Telling.Waiting, [], t, Some.Foundation),
            "summary-absent" => SummaryCard.Of(Known(open), Telling.Absent, [], t, Some.Foundation),
            "summary-email" => SummaryCard.Of(
                Known(open with { Contact = contact with { Email = "carla_de.vries+sam@zorggroep.example" } }), Telling.Waiting, [], t, Some.Foundation),
            "summary-refused" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.NoteTooLong], t, Some.Foundation, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, note)),
            "summary-reason-needed" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.ReasonMissing], t, Some.Foundation, new RequestCommand.Decline(Some.Chair, null, null)),
            "summary-note-needed" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.NoteMissing], t, Some.Foundation, new RequestCommand.Decline(Some.Chair, DeclineReason.Other, null)),
            "summary-approved" => SummaryCard.Of(Known(approved), Telling.Told, [], t, Some.Foundation),
            "summary-held" => SummaryCard.Of(Known(new MeetingRequest.Held(declined, Some.Monday.AddHours(6).AddMinutes(5))), Telling.Waiting, [], t, Some.Foundation),
            "summary-approved-otherwise" => SummaryCard.Of(Known(otherwise), Telling.Told, [], t, Some.Foundation),
            "request-approved-otherwise" => ContactRequestCards.Of(Known(otherwise), t, Some.Foundation),
            "summary-text-too-long" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.NoteTooLong, RequestRefusal.DurationNotAllowed], t, Some.Foundation,
                new RequestCommand.Approve(Some.Chair, null) { Text = note, Form = MeetingForm.Phone, Minutes = 1 }),
            "summary-back-later" => SummaryCard.Of(Known(declined with { BackFrom = Some.Monday.AddDays(30) }), Telling.Told, [], t, Some.Foundation),
            "request-back-later" => ContactRequestCards.Of(Known(declined with { BackFrom = Some.Monday.AddDays(30) }), t, Some.Foundation),
            "invited" => ContactRequestCards.Invited(Known(declined), t),
            "too-early" => ContactRequestCards.TooEarly(Known(declined), Some.Monday.AddDays(30), t, Some.Foundation),
            "desk-list-held" => DeskCards.List([Known(new MeetingRequest.Held(approved, Some.Monday.AddHours(6).AddMinutes(5)))], new(1, 1, [1]), 0, t, Some.Foundation),
            "reopened" => ContactRequestCards.Reopened(Known(open with { PromisedSince = Some.Monday.AddDays(30) }), t, Some.Foundation),
            "summary-postponed" => SummaryCard.Of(Known(putOff), Telling.Waiting, [], t, Some.Foundation),
            "summary-postponed-held" => SummaryCard.Of(
                Known(new MeetingRequest.Held(new MeetingRequest.Postponed(open, Some.Jan, Some.Monday.AddHours(6), putOff.Later!.Until, putOff.Later.Back, note), Some.Monday.AddHours(7))), Telling.Waiting, [], t, Some.Foundation),
            "summary-came-back" => SummaryCard.Of(Known(open with { CameBack = putOff.Later, PromisedSince = putOff.Later!.Back }), Telling.Waiting, [], t, Some.Foundation),
            "summary-day-missing" => SummaryCard.Of(Known(open), Telling.Waiting, [RequestRefusal.DayMissing], t, Some.Foundation, new RequestCommand.Postpone(Some.Chair, null, null)),
            "summary-day-read" => SummaryCard.Of(Known(open), Telling.Waiting, [RequestRefusal.InDoubt], t, Some.Foundation, new RequestCommand.Postpone(Some.Chair, new DateOnly(2026, 12, 8), note)),
            "desk-list-postponed" => DeskCards.List([Known(putOff)], new(1, 1, [1]), 0, t, Some.Foundation),
            "desk-reminder" => ReminderCard.Of(Known(open), t, Some.Foundation),
            "chair-away" => ChairAwayCard.Of(Known(open with { ChairBackOn = new DateOnly(2026, 12, 8), ChairBackAt = new DateTimeOffset(2026, 12, 8, 8, 0, 0, TimeSpan.Zero) }), new DateOnly(2026, 12, 8), t, Some.Foundation),
            "desk-welcome-back" => DeskCards.WelcomeBack(DeskCards.List(many[..2], new(1, 2, [1, 2]), 0, t, Some.Foundation), t),
            "postponed" => PostponedCard.Of(Known(putOff), putOff.Later!, t, Some.Foundation),
            "request-postponed" => ContactRequestCards.Of(Known(putOff), t, Some.Foundation),
            "status-postponed" => IntakeReply.Of(
                new IntakeState.Sent(RequestId), new([new IntakeEvent.StatusAsked()], []), [Known(putOff)], t, Some.Foundation, Some.Rules),
            "summary-declined" => SummaryCard.Of(Known(declined), Telling.Retrying, [RequestRefusal.AlreadyDecided], t, Some.Foundation),
            "summary-withdrawn" => SummaryCard.Of(Known(withdrawn), Telling.Waiting, [], t, Some.Foundation),
            "summary-asks" => SummaryCard.Of(
                Known(open with { Pitch = pitch with { Bring = "Kunt u mij de ledenlijst sturen? Ik heb een nieuw product.", Opening = "Ik wil graag verkennen wat we voor elkaar kunnen betekenen." } }), Telling.Waiting, [], t, Some.Foundation),
            "erasure" => Reply(new IntakeState.Asking(draft, Question.Bring, false) { AsksErasure = true }, [new IntakeEvent.ErasureAsked()]),
            "erasure-begun" => ErasureCards.Begun(t),
            "erased" => ErasureCards.Done(0, t, Some.Foundation),
            "erased-except" => ErasureCards.Done(2, t, Some.Foundation),
            "nothing-kept" => ErasureCards.NothingKept(t),
            "own-data" => OwnDataCards.Of(
                new OwnData(contact with { Email = "carla@zorggroep.example" }, "msteams", Some.Monday, draft)
                {
                    Requests = [new(Known(declined), true, null), new(Known(open), false, new DateOnly(2026, 11, 20)), new(Known(approved), false, null), new(Known(withdrawn), false, null)],
                    NotShown = 1,
                },
                Sizes.CardBytes - 2000,
                t,
                Some.Foundation)[0],
            "own-data-none" => OwnDataCards.Of(new OwnData(contact, "telegram", null, null), 3_800, t, Some.Foundation)[0],
            "desk-welcome" => DeskCards.Welcome(t),
            "desk-help" => DeskCards.Help(t, Some.Foundation),
            "desk-list" => DeskCards.List(many, new(2, 26, [.. Enumerable.Range(11, many.Length)]), 0, t, Some.Foundation),
            "desk-found" => SearchCards.Found("zorg", many, true, 1, t, Some.Foundation),
            "desk-found-none" => SearchCards.Found("zorg", [], false, 0, t, Some.Foundation),
            "desk-history" => SearchCards.History([.. many.Skip(3), Known(approved), Known(declined), Known(withdrawn)], 2, t, Some.Foundation),
            "desk-which" => DeskCards.Which(many, new(true, null, note), t),
            "summary-doubt" => SummaryCard.Of(
                Known(open), Telling.Waiting, [RequestRefusal.InDoubt], t, Some.Foundation, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, note)),
            "desk-list-empty" => DeskCards.List([], new(1, 0, []), 0, t, Some.Foundation),
            "desk-list-overdue" => DeskCards.List([Known(open with { IsOverdue = true }), Known(open)], new(1, 2, [1, 2]), 0, t, Some.Foundation),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        }).Card;
    }

    private static Draft DraftOf(Pitch pitch, Func<QuestionDefinition.OpenText, string>? kept) => new(
        RequestId,
        Questions.All.Where(q => q.In(pitch) is not null).ToImmutableSortedDictionary(q => q.Question, q => q.In(pitch)!),
        kept is null
            ? ImmutableSortedDictionary<Question, string>.Empty
            : Questions.All.OfType<QuestionDefinition.OpenText>().ToImmutableSortedDictionary(q => q.Question, kept));
}
