using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Who decides may ask for a talk as well, and somebody else decides on it.</summary>
public sealed class OwnRequestTests
{
    private static readonly MeetingRequest Own = new MeetingRequest.Open(Some.Jan, Some.Pitch, Some.Monday);

    public static TheoryData<string> Commands => [.. All.Keys];

    private static Dictionary<string, RequestCommand> All => new()
    {
        ["approve"] = new RequestCommand.Approve(Some.Chair, null),
        ["decline"] = new RequestCommand.Decline(Some.Chair, DeclineReason.Other, "Nee"),
        ["postpone"] = new RequestCommand.Postpone(Some.Chair, null, null) { For = PostponeFor.Month },
        ["arrange"] = new RequestCommand.Arrange(Some.Chair, Arrangement.NetworkMeeting),
        ["ask"] = new RequestCommand.Ask(Some.Chair, "q", "Wat breng je?"),
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nobody_decides_on_their_own_request(string command) => Assert.Equal(
        [RequestRefusal.OwnRequest], MeetingRequest.Decide(Own, All[command], Some.Moment(), DeskRules.Standard).Refusals);

    [Fact]
    public void A_deputy_does() => Assert.IsType<RequestEvent.Approved>(Assert.Single(
        MeetingRequest.Decide(Own, new RequestCommand.Approve(new Actor(Some.Carla, Role.Chair), null), Some.Moment(), DeskRules.Standard).Events));

    [Fact]
    public void It_can_be_withdrawn() => Assert.IsType<RequestEvent.Withdrawn>(Assert.Single(
        MeetingRequest.Decide(Own, new RequestCommand.Withdraw(Some.Chair), Some.Moment(), DeskRules.Standard).Events));
}
