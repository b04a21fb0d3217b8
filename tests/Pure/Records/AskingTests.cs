using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>What the chair asks and the contact answers, as events, as what is owed, and as what was promised.</summary>
public sealed class AskingTests
{
    private static readonly DateTimeOffset Sent = Some.Monday;
    private static readonly DateTimeOffset Asked = Sent.AddDays(1);
    private static readonly DateTimeOffset Answered = Sent.AddDays(9);
    private static readonly Actor Deputy = new(new Person("teams/els", "Els Kok"), Role.Deputy);
    private static readonly Texts T = Texts.In(Language.English);
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, new Deciders("tenant", "chair", "Jan", []), Language.Dutch)
    {
        Desk = new() { UndoFor = TimeSpan.FromMinutes(5) },
    };

    [Fact]
    public void A_question_goes_to_the_contact_and_nothing_is_promised_until_the_answer()
    {
        var asked = Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked);
        Assert.Equal("Met wie?", Assert.IsType<MeetingRequest.Open>(asked.Request).Asked?.Text);
        var question = Assert.Single(asked.Notices, n => n.Kind is NoticeKind.Question);
        Assert.Equal((Some.Carla.Id, "q", Asked), (question.To, question.Of, question.Due));
        Assert.Equal(T.AskedTitle, Views.Notice(asked, question, T, Some.Foundation).Summary);
        Assert.Equal(Some.Foundation.MorningAfter(Asked, 7), Rules.Duties.DueAt(asked));
    }

    [Fact]
    public void The_answer_comes_up_again_with_whoever_asked_and_the_day_is_promised_anew()
    {
        var asked = Shown(Do(Waiting(), new RequestCommand.Ask(Deputy, "q", "Met wie?"), Asked));
        var answered = Do(asked, new RequestCommand.Add(Some.Contact, "a", "Met zes werkgevers."), Answered);
        var open = Assert.IsType<MeetingRequest.Open>(answered.Request);
        Assert.Null(open.Asked);
        Assert.Equal("Met zes werkgevers.", open.Questions.Single().Answer?.Text);
        Assert.Empty(open.Additions);
        Assert.Equal([(Rules.Deciders.ChairId, false), (Deputy.Person.Id, true)], answered.Notices.Where(n => n.Kind is NoticeKind.Card).Select(n => (n.To, n.ActivityId is null)));
        Assert.All(answered.Notices, n => Assert.NotNull(n.Due));
        Assert.Equal(Some.Foundation.AnswerDayEnds(Answered), Rules.Duties.DueAt(answered));
        Assert.Equal(T.AnsweredTitle, Views.Notice(answered, answered.Notices.Single(n => n.Kind is NoticeKind.Question), T, Some.Foundation).Summary);
    }

    [Fact]
    public void A_promise_that_was_broken_before_the_question_is_made_anew_by_the_answer()
    {
        var late = Rules.Duties.Applied(Waiting(), "chair", Sent.AddDays(30));
        Assert.True(Assert.IsType<MeetingRequest.Open>(late.Request).IsOverdue);
        var asked = Do(late, new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Sent.AddDays(31));
        Assert.DoesNotContain(asked.Notices, n => n.Kind is NoticeKind.Delay);
        var answered = Do(asked, new RequestCommand.Add(Some.Contact, "a", "Met zes."), Sent.AddDays(32));
        Assert.False(Assert.IsType<MeetingRequest.Open>(answered.Request).IsOverdue);
        Assert.Equal(Some.Foundation.AnswerDayEnds(Sent.AddDays(32)), Rules.Duties.DueAt(answered));
    }

    [Fact]
    public void The_same_question_asked_twice_is_one_and_after_the_answer_there_is_a_next_round()
    {
        var asked = Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked);
        Assert.Same(asked, Do(asked, new RequestCommand.Ask(Some.Chair, "another press", " Met wie? "), Asked));
        var answered = Do(asked, new RequestCommand.Add(Some.Contact, "a", "Met zes."), Answered);
        Assert.Same(answered, Do(answered, new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Answered));
        Assert.Same(answered, Do(answered, new RequestCommand.Add(Some.Contact, "a", "Met zes."), Answered));
        Assert.Equal([RequestRefusal.AlreadyAnswered], Step(answered, new RequestCommand.Add(Some.Contact, "a", "Met zeven."), Answered).Decision.Refusals);

        var again = Do(answered, new RequestCommand.Ask(Some.Chair, "q2", "Met wie?"), Answered);
        Assert.Equal(["q", "q2"], Assert.IsType<MeetingRequest.Open>(again.Request).Questions.Select(q => q.Id));
        Assert.NotNull(Assert.IsType<MeetingRequest.Open>(again.Request).Asked);
    }

    [Fact]
    public void The_chair_may_decide_while_a_question_is_open_and_undoing_leaves_it_open()
    {
        var asked = Shown(Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked));
        var held = Do(asked, new RequestCommand.Approve(Some.Chair, null), Answered);
        Assert.Equal([RequestRefusal.AskTooEarly], Step(held, new RequestCommand.Ask(Some.Chair, "q2", "En hoe?"), Answered).Decision.Refusals);
        Assert.NotNull(Assert.IsType<MeetingRequest.Open>(Do(held, new RequestCommand.Undo(Some.Chair), Answered).Request).Asked);

        // Who answers meanwhile is heard.
        var heard = Do(held, new RequestCommand.Add(Some.Contact, "a", "Met zes."), Answered);
        Assert.Equal("Met zes.", Assert.IsType<MeetingRequest.Held>(heard.Request).AsSent().Questions[0].Answer?.Text);
        Assert.Contains(heard.Notices, n => n is { Kind: NoticeKind.Card, ActivityId: null });

        // Once told, the question in the contact's chat is closed, and one that never got there stays away.
        var told = Rules.Duties.Applied(held, "chair", Answered.AddMinutes(5));
        var question = Assert.Single(told.Notices, n => n.Kind is NoticeKind.Question);
        Assert.False(question.IsTold);
        Assert.Equal(T.ReceiptTitle, Views.Notice(told, question, T, Some.Foundation).Summary);
        var unheard = Do(Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked), new RequestCommand.Withdraw(Some.Contact), Asked);
        Assert.DoesNotContain(unheard.Notices, n => n.Kind is NoticeKind.Question);
        Assert.Null(Assert.IsType<MeetingRequest.Open>(Do(told, new RequestCommand.Reopen(Some.Chair), Answered.AddDays(1)).Request).Asked);
    }

    [Fact]
    public void After_a_yes_it_is_a_word_and_the_contacts_reply_is_passed_on()
    {
        var yes = Shown(Rules.Duties.Applied(Do(Waiting(), new RequestCommand.Approve(Some.Chair, null), Asked), "chair", Asked.AddHours(1)));
        var word = Do(yes, new RequestCommand.Ask(Some.Chair, "q", "Tot dinsdag."), Answered);
        var notice = Assert.Single(word.Notices, n => n.Kind is NoticeKind.Question);
        Assert.Equal(T.PassedOnTitle("Jan Bos"), Views.Notice(word, notice, T, Some.Foundation).Summary);
        var reply = Do(word, new RequestCommand.Add(Some.Contact, "reply q", "Tot dan!"), Answered);
        Assert.Equal("Tot dan!", Assert.IsType<MeetingRequest.Approved>(reply.Request).PassedOn.Single().Text);

        var no = Rules.Duties.Applied(Do(Waiting(), new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null), Asked), "chair", Asked.AddHours(1));
        Assert.Equal([RequestRefusal.NothingToAsk], Step(no, new RequestCommand.Ask(Some.Chair, "q", "En in maart?"), Answered).Decision.Refusals);
    }

    [Fact]
    public void Silence_is_reminded_after_a_week_and_closed_kindly_after_three_and_an_answer_opens_it_again()
    {
        var asked = Shown(Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked));
        var week = Some.Foundation.MorningAfter(Asked, 7)!.Value;
        Assert.Same(asked, Rules.Duties.Applied(asked, "chair", week.AddTicks(-1)));
        var reminded = Rules.Duties.Applied(asked, "chair", week);
        var reminder = Assert.Single(reminded.Notices, n => n.Kind is NoticeKind.Reminder);
        Assert.Equal((Some.Carla.Id, week), (reminder.To, reminder.Due));
        Assert.Equal(T.AskedReminderTitle, Views.Notice(reminded, reminder, T, Some.Foundation).Summary);
        Assert.All(reminded.Notices.Where(n => n.Kind is not NoticeKind.Reminder), n => Assert.Null(n.Due));

        var third = Some.Foundation.MorningAfter(Asked, 21)!.Value;
        Assert.Equal(third, Rules.Duties.DueAt(reminded));
        var lapsed = Rules.Duties.Applied(Shown(reminded), "chair", third);
        Assert.Equal(T.LapsedTitle, Views.Notice(lapsed, Assert.Single(lapsed.Notices, n => n.Kind is NoticeKind.Lapsed), T, Some.Foundation).Summary);
        Assert.Equal([RequestRefusal.AlreadyLapsed], Step(lapsed, new RequestCommand.Approve(Some.Chair, null), third).Decision.Refusals);
        Assert.Null(Rules.Duties.DueAt(lapsed));

        var answered = Do(Shown(lapsed), new RequestCommand.Add(Some.Contact, "a", "Met zes."), third.AddDays(30));
        Assert.Null(Assert.IsType<MeetingRequest.Open>(answered.Request).Asked);
        Assert.Contains(answered.Notices, n => n is { Kind: NoticeKind.Card, ActivityId: null });
        Assert.Equal(Some.Foundation.AnswerDayEnds(third.AddDays(30)), Rules.Duties.DueAt(answered));

        // The chair may ask once more, open it without an answer, and the contact may withdraw it.
        Assert.NotNull(Assert.IsType<MeetingRequest.Open>(Do(lapsed, new RequestCommand.Ask(Some.Chair, "q2", "Met wie?"), third.AddDays(1)).Request).Asked);
        var reopened = Do(Shown(lapsed), new RequestCommand.Reopen(Some.Chair), third.AddDays(1));
        Assert.Null(Assert.IsType<MeetingRequest.Open>(reopened.Request).Asked);
        Assert.Single(reopened.Notices, n => n.Kind is NoticeKind.Reopened);
        Assert.IsType<MeetingRequest.Withdrawn>(Do(lapsed, new RequestCommand.Withdraw(Some.Contact), third.AddDays(1)).Request);
    }

    [Fact]
    public void A_reminder_that_nobody_needs_any_more_is_not_sent_and_days_of_nought_send_none()
    {
        var asked = Do(Waiting(), new RequestCommand.Ask(Some.Chair, "q", "Met wie?"), Asked);
        var down = Rules.Duties.Applied(asked, "chair", Asked.AddDays(40));
        Assert.IsType<MeetingRequest.Lapsed>(down.Request);
        Assert.DoesNotContain(down.Notices, n => n.Kind is NoticeKind.Reminder or NoticeKind.Question);
        var answered = Do(Rules.Duties.Applied(asked, "chair", Asked.AddDays(8)), new RequestCommand.Add(Some.Contact, "a", "Met zes."), Asked.AddDays(8));
        Assert.DoesNotContain(answered.Notices, n => n.Kind is NoticeKind.Reminder);
        Assert.Null(new TimedDuties(Some.Foundation with { Silence = new(0, 0) }).DueAt(asked));
    }

    [Theory]
    [InlineData(null, RequestRefusal.QuestionMissing)]
    [InlineData(" \u200b ", RequestRefusal.QuestionMissing)]
    public void A_question_without_words_is_refused(string? text, RequestRefusal refusal) =>
        Assert.Equal([refusal], Step(Waiting(), new RequestCommand.Ask(Some.Chair, "q", text), Asked).Decision.Refusals);

    [Fact]
    public void A_question_that_is_too_long_is_refused_and_nobody_but_a_decider_asks()
    {
        Assert.Equal([RequestRefusal.NoteTooLong], Step(Waiting(), new RequestCommand.Ask(Some.Chair, "q", Some.Text(Limits.Note.Max + 1)), Asked).Decision.Refusals);
        Assert.Equal([RequestRefusal.NotTheChair], Step(Waiting(), new RequestCommand.Ask(Some.Contact, "q", "Met wie?"), Asked).Decision.Refusals);
    }

    private static RequestDocument Waiting() => Shown(Do(null, new RequestCommand.Submit(Some.Contact, Some.Pitch), Sent));

    private static RequestDocument Do(RequestDocument? before, RequestCommand command, DateTimeOffset now) => Step(before, command, now).Document!;

    private static RequestStep Step(RequestDocument? before, RequestCommand command, DateTimeOffset now) => RequestStep.Of("r", before, command, null, Rules, now);

    private static RequestDocument Shown(RequestDocument document) =>
        document with { Notices = [.. document.Notices.Select(n => n with { Due = null, Shown = n.About, ActivityId = n.ActivityId ?? $"card {n.Id}" })] };
}
