using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>A request at the edges of its rules: clocks that differ, notes at their limit, pitches that differ in one answer.</summary>
public sealed class MeetingRequestEdgeTests
{
    private static readonly MeetingRequest.Open Open = new(Some.Carla, Some.Pitch, Some.Monday);

    public static TheoryData<RequestCommand> Endings() =>
    [
        new RequestCommand.Approve(Some.Chair, null),
        new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null),
        new RequestCommand.Withdraw(Some.Contact),
    ];

    [Theory]
    [MemberData(nameof(Endings), DisableDiscoveryEnumeration = true)]
    public void Nothing_ends_before_it_was_sent_in_though_the_clock_of_another_machine_may_be_behind(RequestCommand command)
    {
        Assert.Equal(Some.Monday, At(command, Some.Monday.AddSeconds(-1)));
        Assert.Equal(Some.Monday, At(command, Some.Monday));
        Assert.Equal(Some.Monday.AddTicks(1), At(command, Some.Monday.AddTicks(1)));
        Assert.Equal(Some.Monday.AddDays(400), At(command, Some.Monday.AddDays(400)));
    }

    [Fact]
    public void A_note_of_exactly_the_most_is_taken_and_one_sign_more_decides_nothing()
    {
        foreach (var by in new Func<string, RequestCommand>[] { n => new RequestCommand.Approve(Some.Chair, n), n => new RequestCommand.Decline(Some.Chair, DeclineReason.Other, n) })
        {
            Assert.Single(MeetingRequest.Decide(Open, by(new string('x', Limits.Note.Max)), Some.Moment()).Events);
            Assert.Equal(RequestRefusal.NoteTooLong, Assert.Single(MeetingRequest.Decide(Open, by(new string('x', Limits.Note.Max + 1)), Some.Moment()).Refusals));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\u200b\u200e\u0000")]
    public void A_note_that_shows_nothing_is_none(string? note)
    {
        Assert.Null(Assert.IsType<RequestEvent.Approved>(Only(new RequestCommand.Approve(Some.Chair, note))).Note);
        Assert.Null(Assert.IsType<RequestEvent.Declined>(Only(new RequestCommand.Decline(Some.Chair, DeclineReason.DoesNotFit, note))).Note);
        Assert.Equal(RequestRefusal.NoteMissing, Assert.Single(MeetingRequest.Decide(Open, new RequestCommand.Decline(Some.Chair, DeclineReason.Other, note), Some.Moment()).Refusals));
    }

    // A command that is added later is nobody's but the deciders' until a rule says that it is the contact's.
    private sealed record Newer(Actor By) : RequestCommand(By);

    [Fact]
    public void A_command_without_a_rule_of_its_own_is_refused_to_contacts() =>
        Assert.Equal(RequestRefusal.NotTheChair, Assert.Single(MeetingRequest.Decide(Open, new Newer(Some.Contact), Some.Moment()).Refusals));

    public static TheoryData<Pitch> Others() =>
    [
        Some.Pitch with { Bring = Some.Pitch.Bring + "!" },
        Some.Pitch with { Fit = Some.Pitch.Fit with { Goals = ["vitality"] } },
        Some.Pitch with { Fit = Some.Pitch.Fit with { Goals = ["knowledge", "vitality"] } },
        Some.Pitch with { Fit = Some.Pitch.Fit with { Why = Some.Pitch.Fit.Why + "!" } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Kind = TopicKind.NewProduct } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Title = Some.Pitch.Topic.Title + "!" } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Description = Some.Pitch.Topic.Description + "!" } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Organisation = "Elders" } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Acquaintance = "Elders" } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Form = MeetingForm.Phone } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Minutes = 45 } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Availability = "Elders" } },
    ];

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void A_pitch_that_differs_in_any_answer_is_no_repeat(Pitch other)
    {
        Assert.NotEqual(Some.Pitch, other);
        Assert.Equal(RequestRefusal.AlreadySubmitted, Assert.Single(MeetingRequest.Decide(Open, new RequestCommand.Submit(Some.Contact, other), Some.Moment()).Refusals));
    }

    [Fact]
    public void The_same_pitch_read_from_elsewhere_is_a_repeat_in_every_state()
    {
        var again = Some.Pitch with { Fit = new Fit([.. Some.Pitch.Fit.Goals], Some.Pitch.Fit.Why) };
        Assert.Equal(Some.Pitch.GetHashCode(), again.GetHashCode());
        MeetingRequest[] states = [Open, new MeetingRequest.Approved(Open, Some.Jan, Some.Monday, null), new MeetingRequest.Withdrawn(Open, Some.Monday)];
        Assert.All(states, state => Assert.True(MeetingRequest.Decide(state, new RequestCommand.Submit(Some.Contact, again), Some.Moment()).IsNothing));
    }

    [Fact]
    public void Only_the_chair_and_a_deputy_decide() => Assert.Equal(
        [Role.Chair, Role.Deputy],
        Enum.GetValues<Role>().Where(role => !MeetingRequest.Decide(Open, new RequestCommand.Approve(new(Some.Jan, role), null), Some.Moment()).Events.IsEmpty));

    [Fact]
    public void Events_that_cannot_follow_each_other_are_named()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => MeetingRequest.From([new RequestEvent.Approved(Some.Jan, Some.Monday, null)]));
        Assert.Contains(nameof(RequestEvent.Approved), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(MeetingRequest.NotSubmitted), thrown.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(RequestCommand command, DateTimeOffset now) => Only(command, now).At;

    private static RequestEvent Only(RequestCommand command, DateTimeOffset? now = null) =>
        Assert.Single(MeetingRequest.Decide(Open, command, Some.Moment() with { At = now ?? Some.Monday }).Events);
}
