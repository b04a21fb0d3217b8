using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class MeetingRequestTests
{
    private static readonly Actor Stranger = new(new Person("contact/2", "Piet"), Role.Contact);
    private static readonly RequestCommand.Submit Submit = new(Some.Contact, Some.Pitch);

    [Fact]
    public void A_submitted_request_is_open_with_all_its_words()
    {
        var request = Given(Submit);
        Assert.Equal(new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday), request);
    }

    [Fact]
    public void Approve_keeps_who_when_and_the_note()
    {
        var approved = Assert.IsType<MeetingRequest.Approved>(Given(Submit, new RequestCommand.Approve(Some.Chair, "  Graag!  ")));
        Assert.Equal((Some.Jan, Some.Monday, "Graag!"), (approved.By, approved.At, approved.Note));
    }

    [Fact]
    public void Approve_twice_keeps_the_first_decision() =>
        Assert.Equal(RequestRefusal.AlreadyDecided, Refusal([Submit, new RequestCommand.Approve(Some.Chair, null)], new RequestCommand.Approve(Some.Chair, "anders")));

    [Fact]
    public void Decline_after_approve_is_refused() =>
        Assert.Equal(RequestRefusal.AlreadyDecided, Refusal([Submit, new RequestCommand.Approve(Some.Chair, null)], new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null)));

    [Fact]
    public void A_withdrawn_request_is_not_decided_any_more() =>
        Assert.Equal(RequestRefusal.AlreadyWithdrawn, Refusal([Submit, new RequestCommand.Withdraw(Some.Contact)], new RequestCommand.Approve(Some.Chair, null)));

    [Fact]
    public void A_decided_request_is_not_withdrawn_any_more() =>
        Assert.Equal(RequestRefusal.AlreadyDecided, Refusal([Submit, new RequestCommand.Approve(Some.Chair, null)], new RequestCommand.Withdraw(Some.Contact)));

    [Fact]
    public void A_contact_cannot_decide_not_even_on_their_own_request()
    {
        Assert.Equal(RequestRefusal.NotTheChair, Refusal([Submit], new RequestCommand.Approve(Some.Contact, null)));
        Assert.Equal(RequestRefusal.NotTheChair, Refusal([Submit], new RequestCommand.Decline(Stranger, DeclineReason.Other, "nee")));
    }

    [Fact]
    public void A_deputy_decides_as_the_chair_does() =>
        Assert.IsType<MeetingRequest.Approved>(Given(Submit, new RequestCommand.Approve(new Actor(new Person("deputy", "Els"), Role.Deputy), null)));

    [Fact]
    public void Somebody_elses_request_does_not_exist_for_a_contact()
    {
        Assert.Equal(RequestRefusal.NoSuchRequest, Refusal([Submit], new RequestCommand.Withdraw(Stranger)));
        Assert.Equal(RequestRefusal.NoSuchRequest, Refusal([Submit], new RequestCommand.Submit(Stranger, Some.Pitch)));
    }

    [Fact]
    public void Submitting_the_same_again_changes_nothing_and_something_else_is_refused()
    {
        Assert.Empty(MeetingRequest.Decide(Given(Submit), Submit, Some.Moment()).Events);
        Assert.Empty(MeetingRequest.Decide(Given(Submit), Submit, Some.Moment()).Refusals);
        Assert.Equal(RequestRefusal.AlreadySubmitted, Refusal([Submit], Submit with { Pitch = Some.Pitch with { Bring = Some.Text(200) } }));
    }

    [Fact]
    public void Declining_takes_a_reason_and_another_reason_takes_words()
    {
        Assert.Equal(RequestRefusal.ReasonMissing, Refusal([Submit], new RequestCommand.Decline(Some.Chair, null, "nee")));
        Assert.Equal(RequestRefusal.NoteMissing, Refusal([Submit], new RequestCommand.Decline(Some.Chair, DeclineReason.Other, "  ")));
        Assert.IsType<MeetingRequest.Declined>(Given(Submit, new RequestCommand.Decline(Some.Chair, DeclineReason.Other, "👎")));
    }

    [Fact]
    public void A_note_over_its_limit_decides_nothing()
    {
        Assert.Equal(RequestRefusal.NoteTooLong, Refusal([Submit], new RequestCommand.Approve(Some.Chair, Some.Text(Limits.Note.Max + 1))));
        Assert.Equal(RequestRefusal.NoteTooLong, Refusal([Submit], new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, Some.Text(Limits.Note.Max + 1))));
    }

    public static TheoryData<Pitch> Incomplete() =>
    [
        Some.Pitch with { Bring = "" },
        Some.Pitch with { Bring = Some.Text(Some.Limit(Question.Bring).Max + 1) },
        Some.Pitch with { Fit = Some.Pitch.Fit with { Goals = [] } },
        Some.Pitch with { Fit = Some.Pitch.Fit with { Why = "ja" } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Title = " " } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Kind = (TopicKind)9 } },
        Some.Pitch with { Topic = Some.Pitch.Topic with { Description = "kort" } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Organisation = "" } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Form = (MeetingForm)9 } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Minutes = 4 } },
        Some.Pitch with { Practical = Some.Pitch.Practical with { Availability = "di" } },
    ];

    [Fact]
    public void A_pitch_that_leaves_the_practical_side_open_is_submitted()
    {
        var pitch = Some.Pitch with { Practical = new(Some.Pitch.Practical.Organisation, "", MeetingForm.Any, Durations.Any, "") };
        Assert.Empty(MeetingRequest.Decide(MeetingRequest.Initial, new RequestCommand.Submit(Some.Contact, pitch), Some.Moment()).Refusals);
    }

    [Theory]
    [MemberData(nameof(Incomplete), DisableDiscoveryEnumeration = true)]
    public void An_incomplete_pitch_is_not_submitted(Pitch pitch) =>
        Assert.Equal(RequestRefusal.IncompletePitch, Refusal([], new RequestCommand.Submit(Some.Contact, pitch)));

    [Theory]
    [InlineData("2026-11-23", 5, "2026-11-30")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-11-28", 5, "2026-12-04")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void An_answer_is_promised_in_working_days(string sent, int days, string by) =>
        Assert.Equal(DateOnly.Parse(by, null), AnswerBy.Of(DateOnly.Parse(sent, null), days));

    private static MeetingRequest Given(params RequestCommand[] commands) => commands.Aggregate(
        MeetingRequest.Initial,
        (request, command) => MeetingRequest.Decide(request, command, Some.Moment()).Events.Aggregate(request, MeetingRequest.Evolve));

    private static RequestRefusal Refusal(RequestCommand[] given, RequestCommand command)
    {
        var decision = MeetingRequest.Decide(Given(given), command, Some.Moment());
        Assert.Empty(decision.Events);
        return Assert.Single(decision.Refusals);
    }

    [Fact]
    public void An_approval_notes_only_what_differs_from_what_was_asked_and_takes_no_length_that_a_meeting_cannot_have()
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        RequestEvent.Approved Approve(MeetingForm? form, int? minutes, string? text) => Assert.IsType<RequestEvent.Approved>(Assert.Single(MeetingRequest.Decide(
            open, new RequestCommand.Approve(Some.Chair, null) { Form = form, Minutes = minutes, Text = text }, Some.Moment()).Events));
        var asked = Approve(Some.Pitch.Practical.Form, Some.Pitch.Practical.Minutes, " ");
        Assert.Equal((null, null, null), (asked.Form, asked.Minutes, asked.Text));
        var approved = (MeetingRequest.Approved)MeetingRequest.Evolve(open, asked);
        Assert.Equal((Some.Pitch.Practical.Form, Some.Pitch.Practical.Minutes), (approved.Form, approved.Minutes));

        var other = (MeetingRequest.Approved)MeetingRequest.Evolve(open, Approve(MeetingForm.Phone, 20, " Bel me. "));
        Assert.Equal((MeetingForm.Phone, 20, "Bel me."), (other.Form, other.Minutes, other.Text));
        Assert.Equal(
            [RequestRefusal.DurationNotAllowed],
            MeetingRequest.Decide(open, new RequestCommand.Approve(Some.Chair, null) { Minutes = 481 }, Some.Moment()).Refusals);
        Assert.Equal(
            [RequestRefusal.NoteTooLong],
            MeetingRequest.Decide(open, new RequestCommand.Approve(Some.Chair, null) { Text = Some.Text(801) }, Some.Moment()).Refusals);
    }
}
