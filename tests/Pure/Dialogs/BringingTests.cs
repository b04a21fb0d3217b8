using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Files that a contact sends go with the request, and answer no question.</summary>
public sealed class BringingTests
{
    [Fact]
    public void A_file_alone_leaves_the_question_open()
    {
        var talk = Talk.UpTo(Question.TopicTitle).Do(Files("a"));
        Assert.Equal(Question.TopicTitle, talk.Asked);
        Assert.Equal(["a"], talk.Draft.Brought.Select(f => f.Id));
        Assert.IsType<IntakeEvent.FileTaken>(Assert.Single(talk.Last.Events));
    }

    [Fact]
    public void A_file_with_words_is_taken_and_the_words_are_the_answer()
    {
        var talk = Talk.UpTo(Question.TopicTitle).Do(Files("a") with { Text = Some.Typed[Question.TopicTitle] });
        Assert.NotEqual(Question.TopicTitle, talk.Asked);
        Assert.Equal(Some.Typed[Question.TopicTitle], talk.Draft.AnswerTo(Question.TopicTitle));
        Assert.Single(talk.Draft.Brought);
    }

    [Fact]
    public void A_first_message_that_is_a_file_begins_a_request()
    {
        var talk = new Talk().Do(Files("a"));
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Single(talk.Draft.Brought);
        Assert.Contains(talk.Last.Events, e => e is IntakeEvent.Welcomed);
    }

    [Fact]
    public void The_fourth_file_is_refused_and_the_first_three_stay()
    {
        var talk = Talk.Begun().Do(Files("a", "b")).Do(Files("c", "d"));
        Assert.Equal(["a", "b", "c"], talk.Draft.Brought.Select(f => f.Id));
        Assert.Equal(FileRefusal.TooMany, Assert.Single(talk.Last.Events.OfType<IntakeEvent.FileRefused>()).Reason);
        Assert.Equal(["a", "b", "c"], talk.Do(Files("c")).Draft.Brought.Select(f => f.Id));
    }

    [Fact]
    public void A_file_that_cannot_be_kept_is_told_and_begins_nothing()
    {
        var talk = new Talk().Do(new Input.Say(null) { Files = [new("x.exe", null, FileRefusal.WrongKind)] });
        Assert.IsType<IntakeState.NotStarted>(talk.State);
        Assert.Equal("x.exe", Assert.Single(talk.Last.Events.OfType<IntakeEvent.FileRefused>()).Name);
    }

    [Fact]
    public void What_is_sent_goes_along_and_what_was_taken_off_does_not()
    {
        var talk = Talk.Reviewing().Do(Files("a", "b"));
        talk.Do(new Input.DropFile(talk.Draft.RequestId, "a"));
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        talk.Say("verstuur");
        Assert.Equal(["b"], talk.Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch.Files!.Value.Select(f => f.Id));
    }

    [Fact]
    public void A_file_with_the_word_that_sends_goes_along() =>
        Assert.Single(Talk.Reviewing().Do(Files("a") with { Text = "verstuur" }).Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch.Files!.Value);

    [Fact]
    public void A_file_wakes_a_request_that_rests()
    {
        var talk = Talk.UpTo(Question.TopicDescription).Say("stop").Do(Files("a"));
        Assert.Equal(Question.TopicDescription, talk.Asked);
        Assert.Single(talk.Draft.Brought);
    }

    [Fact]
    public void A_file_is_no_yes_to_starting_over()
    {
        var talk = Talk.UpTo(Question.TopicTitle).Say("opnieuw").Do(Files("a"));
        Assert.IsType<IntakeState.ConfirmingRestart>(talk.State);
        Assert.Single(talk.Say("nee").Draft.Brought);
        Assert.Empty(talk.Say("opnieuw").Say("ja").Draft.Brought);
    }

    [Fact]
    public void After_sending_a_file_is_offered_and_a_yes_adds_it()
    {
        IntakeState state = new IntakeState.Sent("one");
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        var said = Adding.Among(state, Conversation.Decide(state, Files("a"), Some.Rules, Some.Moment()), [("one", open)], null, Some.Contact, Some.Moment());
        state = said.Events.Aggregate(state, Conversation.Evolve);
        Assert.Equal(["a"], state.Offer!.Files!.Value.Select(f => f.Id));
        // Words behind it go with it.
        said = Adding.Among(state, Conversation.Decide(state, new Input.Say("Dit is de aanpak."), Some.Rules, Some.Moment(2)), [("one", open)], null, Some.Contact, Some.Moment(2));
        state = said.Events.Aggregate(state, Conversation.Evolve);
        var confirmed = Assert.IsType<IntakeEvent.AdditionConfirmed>(Assert.Single(Conversation.Decide(state, new Input.Say("ja"), Some.Rules, Some.Moment(3)).Events));
        Assert.Equal(("one", "Dit is de aanpak.", 1), (confirmed.RequestId, confirmed.Text, confirmed.Files!.Value.Length));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, RequestRefusal.FilesFull)]
    public void A_request_has_three_files_at_most_with_what_is_added(int before, RequestRefusal? refusal)
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch with { Files = [.. Enumerable.Range(0, before).Select(i => File($"f{i}"))] }, Some.Monday);
        var decision = MeetingRequest.Decide(open, new RequestCommand.Add(Some.Contact, "o", "") { Files = [File("a")] }, Some.Moment());
        Assert.Equal(refusal, decision.Refusals.Select(r => (RequestRefusal?)r).FirstOrDefault());
        Assert.Equal(refusal is null ? before + 1 : before, decision.Events.Aggregate((MeetingRequest)open, MeetingRequest.Evolve) is MeetingRequest.Open o ? o.Files().Length : -1);
    }

    [Fact]
    public void After_the_decision_no_file_is_added()
    {
        var approved = new MeetingRequest.Approved(new(Some.Carla, Some.Pitch, Some.Monday), Some.Jan, Some.Monday, null);
        Assert.Equal([RequestRefusal.FilesLate], MeetingRequest.Decide(approved, new RequestCommand.Add(Some.Contact, "o", "") { Files = [File("a")] }, Some.Moment()).Refusals);
    }

    [Theory]
    [InlineData(true, Inquiry.File)]
    [InlineData(false, Inquiry.FileNotHere)]
    public void Who_asks_hears_whether_files_can_be_sent_here(bool takes, Inquiry answer)
    {
        var talk = Talk.UpTo(Question.TopicTitle).Do(new Input.Say("Kan ik een bestand sturen?") { TakesFiles = takes });
        Assert.Equal(answer, Assert.Single(talk.Last.Events.OfType<IntakeEvent.Inquired>()).Inquiry);
    }

    private static Input.Say Files(params string[] ids) => new(null) { Files = [.. ids.Select(id => new BroughtFile($"{id}.pdf", File(id), null))] };

    private static SentFile File(string id) => new(id, $"{id}.pdf", FileKind.Pdf, 10);
}
