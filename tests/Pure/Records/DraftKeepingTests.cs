using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>A request that was begun and not sent: one reminder, and an end.</summary>
public sealed class DraftKeepingTests
{
    private static readonly Deciders Deciders = new("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b", "", []);
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, Deciders, Language.Dutch);
    private static readonly DraftKeeping Drafts = Rules.Drafts;

    // Nine in the morning in Amsterdam, three and thirty days later.
    private static readonly DateTimeOffset Reminder = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2026, 12, 23, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Unsent() => ["asking", "stopped", "reviewing", "restart"];

    [Theory]
    [MemberData(nameof(Unsent))]
    public void Whoever_began_and_did_not_send_is_reminded_once_also_after_a_stop(string step)
    {
        var begun = Begun(step);
        Assert.Equal(Reminder, Drafts.DueAt(begun));
        Assert.Equal(Reminder, new DocumentIndexes(drafts: Drafts).Of(begun).DueAt);
        Assert.Same(begun, Drafts.Reminded(begun, Reminder.AddTicks(-1)));
        var reminded = Drafts.Reminded(begun, Reminder);
        Assert.Equal(new OwedReply(0, Reminder) { Kind = OwedKind.DraftReminder }, reminded.Owed);
        var told = reminded with { Owed = null };
        Assert.Equal(End, Drafts.DueAt(told));
        Assert.Same(told, Drafts.Reminded(told, End));
    }

    [Fact]
    public void The_reminder_says_on_which_day_it_ends_above_the_question_that_is_open()
    {
        var text = MessageText.Of(Views.Owed(Drafts.Reminded(Begun("asking"), Reminder), Listing.None, Rules), Texts.In(Language.Dutch));
        Assert.Contains("woensdag 23 december", text, StringComparison.Ordinal);
        Assert.Contains(Texts.In(Language.Dutch).Ask(Question.TopicKind), text, StringComparison.Ordinal);
        var erased = Views.Owed(Drafts.Erased(Drafts.Reminded(Begun("asking"), Reminder) with { Owed = null }, End), Listing.None, Rules);
        Assert.Equal(Texts.In(Language.Dutch).DraftErased("30"), erased.Summary);
    }

    [Fact]
    public void Thirty_days_after_the_last_message_it_is_erased_with_a_word()
    {
        var told = Drafts.Reminded(Begun("asking"), Reminder) with { Owed = null };
        Assert.Same(told, Drafts.Erased(told, End.AddTicks(-1)));
        var erased = Drafts.Erased(told, End);
        Assert.Equal((new IntakeState.NotStarted(Welcomed: true), null, null), (erased.Intake, erased.RemindedOf, erased.RemindedAt));
        Assert.Equal(new OwedReply(0, End) { Kind = OwedKind.DraftErased }, erased.Owed);
        Assert.Null(Drafts.DueAt(erased));
        Assert.Same(erased, Drafts.Erased(erased, End.AddYears(1)));
    }

    [Fact]
    public void A_message_in_between_gives_the_whole_time_again_and_another_draft_is_reminded_of()
    {
        var told = Drafts.Reminded(Begun("asking"), Reminder) with { Owed = null, DraftAt = Some.Monday.AddDays(20) };
        Assert.Equal(End.AddDays(20), Drafts.DueAt(told));
        var another = told with { Intake = new IntakeState.Asking(Draft.Empty("another"), Question.Bring, Changing: false) };
        Assert.Equal(Reminder.AddDays(20), Drafts.DueAt(another));
    }

    [Fact]
    public void Where_the_bot_did_not_run_the_reminder_comes_first_and_leaves_a_week()
    {
        var (begun, late) = (Begun("asking"), End.AddDays(10).AddHours(2));
        Assert.Same(begun, Drafts.Erased(begun, late));
        var told = Drafts.Reminded(begun, late) with { Owed = null };
        Assert.Equal(End.AddDays(17), Drafts.DueAt(told));
        Assert.NotSame(told, Drafts.Erased(told, End.AddDays(17)));
    }

    [Fact]
    public void At_night_it_waits_for_the_morning_also_when_an_attempt_failed_and_a_reply_does_not()
    {
        var night = Reminder.AddHours(13);
        Assert.Equal(Reminder.AddDays(1), Drafts.Reminded(Begun("asking"), night).Owed!.Due);
        var failed = Drafts.Reminded(Begun("asking"), Reminder);
        failed = failed with { Owed = NoticePlan.Owed(failed.Owed, TimeSpan.FromDays(1), null, night) };
        Assert.Equal(OwedKind.DraftReminder, failed.Owed!.Kind);
        Assert.Equal(Reminder.AddDays(1), Drafts.Reminded(failed, night.AddHours(1)).Owed!.Due);
        var reply = Begun("asking") with { Owed = new OwedReply(1, night) };
        Assert.Same(reply, Drafts.Reminded(reply, night));
    }

    [Fact]
    public void Who_cannot_be_written_to_is_not_reminded_and_their_draft_ends_without_a_word()
    {
        var gone = Begun("asking") with { Absent = new Absence(Some.Monday, Removed: true) };
        Assert.Equal(End, Drafts.DueAt(gone));
        Assert.Same(gone, Drafts.Reminded(gone, End));
        Assert.Null(Drafts.Erased(gone, End).Owed);
        Assert.IsType<IntakeState.NotStarted>(Drafts.Erased(gone, End).Intake);
    }

    [Fact]
    public void Without_a_draft_or_for_a_decider_or_at_the_end_of_the_calendar_nothing_is_due()
    {
        Assert.Null(Drafts.DueAt(Begun("sent")));
        Assert.Null(Drafts.DueAt(Begun("none")));
        Assert.Null(Drafts.DueAt(Begun("asking") with { Person = new(Deciders.ChairId, "Jan") }));
        Assert.Null(Drafts.DueAt(Begun("asking") with { DraftAt = null }));
        Assert.Null(Drafts.DueAt(Begun("asking") with { DraftAt = DateTimeOffset.MaxValue }));
    }

    [Fact]
    public void An_older_document_has_the_time_of_the_last_message_only_and_a_newer_one_does_not_believe_the_channels_clock()
    {
        Assert.Equal(Reminder, Drafts.DueAt(Begun("asking") with { DraftAt = null, HeardAt = Some.Monday }));
        Assert.Equal(Reminder, Drafts.DueAt(Begun("asking") with { HeardAt = Some.Monday.AddYears(-1) }));
    }

    private static ConversationDocument Begun(string step) => new()
    {
        Person = Some.Carla,
        Address = new() { ChannelId = "msteams", ServiceUrl = "https://smba.example/", User = new() { Id = "29:1" }, Conversation = new() { Id = "a:1" } },
        DraftAt = Some.Monday,
        Intake = step switch
        {
            "asking" => Talk.UpTo(Question.TopicKind).State,
            "stopped" => Talk.UpTo(Question.TopicKind).Say("stop").State,
            "reviewing" => Talk.Reviewing().State,
            "restart" => Talk.Reviewing().Say("opnieuw").State,
            "sent" => new IntakeState.Sent("r"),
            _ => new IntakeState.NotStarted(Welcomed: true),
        },
    };
}
