using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class FollowUpTests
{
    private const string Taking = "Kunt u mij de ledenlijst sturen? Dan bel ik ze zelf.";
    private const string Gift = "Een checklist van één pagina waarmee drie bakkerijen hun nieuwe mensen inwerken; iedereen mag hem houden.";

    [Fact]
    public void A_taking_answer_gets_one_question_and_stays_filled_in()
    {
        var talk = Begun().Say(Taking);
        var asked = Assert.Single(talk.Last.Events.OfType<IntakeEvent.FollowedUp>());
        Assert.Equal((Question.Bring, FollowUpKind.BesidesAsking), (asked.Question, asked.Facts.Kind));
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Equal(Taking, talk.Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void A_strong_answer_gets_none()
    {
        var talk = Begun().Say(Gift);
        Assert.Equal(Question.FitGoals, talk.Asked);
        Assert.Equal(Gift, talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void The_reply_goes_behind_the_answer()
    {
        var talk = Begun().Say(Taking).Say(Gift);
        Assert.Equal($"{Taking}\n{Gift}", talk.Draft.Answers[Question.Bring]);
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Fact]
    public void An_answer_that_is_written_anew_takes_the_place_of_the_first()
    {
        const string anew = "Onze workshop over werkgeluk voor teamleiders: wij geven hem gratis, met het werkboek erbij.";
        var talk = Begun().Say("Onze workshop over werkgeluk voor teamleiders.").Say(anew);
        Assert.Equal(anew, talk.Draft.Answers[Question.Bring]);
    }

    [Theory]
    [InlineData("verder")]
    [InlineData("nee")]
    [InlineData("nee, dit is het")]
    [InlineData("weet ik niet")]
    [InlineData("laat het zo")]
    [InlineData("hou het zo")]
    public void Whoever_keeps_the_answer_goes_on_with_it(string typed)
    {
        var talk = Begun().Say(Taking).Say(typed);
        Assert.Equal(Taking, talk.Draft.Answers[Question.Bring]);
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Fact]
    public void Whoever_presses_on_keeps_the_answer()
    {
        var talk = Begun().Say(Taking);
        talk.Fill((Question.Bring, Taking));
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Theory]
    [InlineData("Omdat het past bij jullie visie.", true)]
    [InlineData("Te kort", false)]
    public void Sending_while_an_answer_is_changed_sends_what_was_typed_last_or_says_why_not(string typed, bool isSent)
    {
        var talk = new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say("begin");
        while (talk.Asked is { } question)
        {
            talk.Say(Some.Typed[question]);
        }

        talk.Say("wijzig waarom het past").Say(typed).Say("verstuur");
        Assert.Equal(isSent ? typed : null, talk.Last.Events.OfType<IntakeEvent.Sent>().SingleOrDefault()?.Pitch.Fit.Why);
        Assert.Equal(isSent ? null : IntakeRefusalReason.TooShort, talk.Refused);
    }

    [Fact]
    public void Nobody_is_followed_up_twice_about_the_same()
    {
        var talk = Begun().Say(Taking).Say("En ik zoek nieuwe klanten.");
        Assert.DoesNotContain(talk.Last.Events, e => e is IntakeEvent.FollowedUp);
        Assert.Equal(Question.FitGoals, talk.Asked);
        talk.Say("terug").Say("Ik zou graag eens koffie drinken met de voorzitter.");
        Assert.DoesNotContain(talk.Last.Events, e => e is IntakeEvent.FollowedUp);
    }

    [Fact]
    public void A_card_with_several_weak_answers_is_followed_up_about_each()
    {
        var talk = Begun();
        talk.Fill(
            (Question.Bring, Taking), (Question.FitGoals, "vitality"), (Question.FitWhy, "Omdat het past bij jullie visie."),
            (Question.TopicKind, "NetworkMeeting"), (Question.TopicTitle, "Kennismaking"), (Question.TopicDescription, "Dat vertel ik liever in een gesprek."));
        Assert.Equal(
            [Question.Bring, Question.FitWhy, Question.TopicDescription],
            talk.Last.Events.OfType<IntakeEvent.FollowedUp>().Select(e => e.Question));
        Assert.Equal(Question.Bring, talk.Asked);
        talk.Say("verder");
        Assert.Equal(Question.FitWhy, talk.Asked);
    }

    [Fact]
    public void An_edit_of_the_reply_changes_the_reply_alone_and_a_deletion_takes_it_out()
    {
        var talk = Begun();
        talk.Say(Taking, "m1").Say(Gift, "m2").Reword("m2", "Een draaiboek voor de eerste werkdag, gratis voor iedereen.");
        Assert.Equal($"{Taking}\nEen draaiboek voor de eerste werkdag, gratis voor iedereen.", talk.Draft.Answers[Question.Bring]);
        talk.Unsay("m2");
        Assert.Equal(Taking, talk.Draft.Prefill(Question.Bring));
    }

    [Theory]
    [InlineData("Beste voorzitter, ik heb onlangs een nieuwe stap in mijn loopbaan gezet. Zullen we verkennen wat we voor elkaar kunnen betekenen?")]
    [InlineData("Hi! I'd love to grab a virtual coffee and explore what we could mean for each other.")]
    [InlineData("Hallo, ik zou graag eens vrijblijvend kennismaken om te kijken of er synergie is tussen onze organisaties.")]
    public void The_typical_mail_is_kept_as_the_opening_and_is_no_answer(string mail)
    {
        var talk = new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say(mail, "m1");
        var begun = Assert.Single(talk.Last.Events.OfType<IntakeEvent.Begun>());
        Assert.False(begun.IsFilledIn);
        Assert.Contains(begun.Facts!.Findings, f => f.Signal is Signal.AsksAcquaintance);
        Assert.Null(talk.Draft.Prefill(Question.Bring));
        Assert.Equal(mail, talk.Draft.Opening!.Text);
    }

    [Fact]
    public void An_opening_that_brings_is_filled_in_and_one_that_became_an_answer_is_not_told_twice()
    {
        var talk = new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say(Gift, "m1");
        Assert.Equal(Gift, talk.Draft.Prefill(Question.Bring));
        Assert.Null(Sent(talk.Say("verder")).Opening);
        Assert.Equal(Taking, Sent(new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say(Taking, "m1").Say(Gift)).Opening);
    }

    [Fact]
    public void An_opening_follows_the_edit_and_the_deletion_of_its_message()
    {
        var talk = new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say(Taking, "m1");
        talk.Reword("m1", "Kunt u mij een andere lijst sturen, van de leden in Brabant?");
        Assert.Equal("Kunt u mij een andere lijst sturen, van de leden in Brabant?", talk.Draft.Opening!.Text);
        talk.Unsay("m1");
        Assert.Null(talk.Draft.Opening);
        Assert.Contains(talk.Last.Events, e => e is IntakeEvent.OpeningChanged { Text: null });
    }

    private static Talk Begun() => new Talk(Some.FollowingUp).Do(new Input.Arrive()).Say("begin");

    private static SamBot.Dialogs.Requests.Pitch Sent(Talk talk)
    {
        while (talk.Asked is { } question)
        {
            talk.Say(Some.Typed[question]);
        }

        return talk.Say("verstuur").Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch;
    }
}
