using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Which request a contact means who reads one again, or withdraws one.</summary>
public sealed class ReadingTests
{
    private static readonly (Reference Reference, bool IsOpen) One = (Reference.Of("one"), true);

    private static readonly (Reference Reference, bool IsOpen) Two = (Reference.Of("two"), false);

    [Theory]
    [InlineData("lees terug")]
    [InlineData("Laat mijn verzoek zien?")]
    [InlineData("kan ik mijn verzoek teruglezen?")]
    [InlineData("toon")]
    [InlineData("what did I send?")]
    [InlineData("show my request please")]
    public void Reading_again_is_asked_in_everyday_words(string text) =>
        Assert.Contains(Conversation.Decide(new IntakeState.Sent("one"), new Input.Say(text), Some.Rules, Some.Moment()).Events, e => e is IntakeEvent.ReadAgainAsked);

    [Theory]
    [InlineData("toon {0}")]
    [InlineData("lees {0} terug")]
    [InlineData("show {0}")]
    public void A_reference_may_stand_behind_the_command_or_between_its_words(string text) => Assert.Equal(
        One.Reference,
        Reading.Meant(Conversation.Decide(new IntakeState.Sent("one"), new Input.Say(string.Format(null, text, One.Reference)), Some.Rules, Some.Moment())));

    [Fact]
    public void The_only_open_request_the_only_request_or_the_quoted_one_needs_no_reference()
    {
        Assert.Equal(One.Reference, Meant(null, One, Two));
        Assert.Equal(Two.Reference, Meant(null, Two));
        Assert.Equal(Two.Reference, Meant(Two.Reference, One, Two));
        Assert.Null(Meant(null, Two, (Reference.Of("three"), false)));
        Assert.Null(Meant(null, One, (Reference.Of("three"), true)));
        Assert.Null(Meant(null));
    }

    [Fact]
    public void Who_asks_for_the_answer_after_sending_gets_the_status()
    {
        Assert.IsType<IntakeEvent.StatusAsked>(Assert.Single(Conversation.Decide(new IntakeState.Sent("one"), new Input.Say("wanneer hoor ik iets?"), Some.Rules, Some.Moment()).Events));
        Assert.IsType<IntakeEvent.Inquired>(Assert.Single(Talk.UpTo(Question.TopicKind).Say("wanneer hoor ik iets?").Last.Events));
    }

    private static Reference? Meant(Reference? quoted, params (Reference, bool)[] own) => Reading.Meant(Reading.Among(new([new IntakeEvent.ReadAgainAsked(null)], []), own, quoted));
}
