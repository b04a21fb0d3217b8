using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Asking for one's data and having it erased: heard in every polite form, and erased only after a clear yes to the question.</summary>
public sealed class ForgettingTests
{
    [Theory]
    [InlineData("mijn gegevens")]
    [InlineData("Mijn gegevens?")]
    [InlineData("Mag ik mijn gegevens alsjeblieft?")]
    [InlineData("Kun je mij mijn gegevens laten zien?")]
    [InlineData("Wat weet je over mij?")]
    [InlineData("my data")]
    [InlineData("My data, please")]
    [InlineData("Could you show me my data?")]
    [InlineData("What do you know about me?")]
    public void Data_is_asked_for_politely_or_not(string said) => Assert.IsType<IntakeEvent.DataAsked>(Assert.Single(Talk.UpTo(Question.FitWhy).Say(said).Last.Events));

    [Theory]
    [InlineData("vergeet mij")]
    [InlineData("Vergeet me maar")]
    [InlineData("Wil je mij alsjeblieft vergeten?")]
    [InlineData("Wis alles")]
    [InlineData("Kun je al mijn gegevens wissen?")]
    [InlineData("Verwijder mijn gegevens graag.")]
    [InlineData("forget me")]
    [InlineData("Please forget me")]
    [InlineData("Can you delete my data, please?")]
    [InlineData("erase everything")]
    public void Whoever_wants_to_be_forgotten_is_asked_first(string said)
    {
        var talk = Talk.UpTo(Question.FitWhy).Say(said);
        Assert.IsType<IntakeEvent.ErasureAsked>(Assert.Single(talk.Last.Events));
        Assert.True(talk.State.AsksErasure);
        Assert.Equal(Question.FitWhy, talk.Asked);
    }

    [Theory]
    [InlineData("We vergeten vaak dat mensen willen leren, en mij is gevraagd daar iets aan te doen.")]
    [InlineData("Ik breng mijn gegevens over uitval mee, van veertig bedrijven in vijf jaar.")]
    [InlineData("I bring my data about absence at forty companies, free to use.")]
    public void An_answer_with_such_words_is_an_answer(string said) =>
        Assert.DoesNotContain(Talk.UpTo(Question.Bring).Say(said).Last.Events, e => e is IntakeEvent.DataAsked or IntakeEvent.ErasureAsked);

    [Theory]
    [InlineData("Wie leest mijn gegevens?")]
    [InlineData("What do you do with my data?")]
    public void A_question_about_privacy_gets_its_answer(string said) =>
        Assert.Equal(Inquiry.Data, Assert.Single(Talk.UpTo(Question.FitWhy).Say(said).Last.Events.OfType<IntakeEvent.Inquired>()).Inquiry);

    [Theory]
    [InlineData("ja")]
    [InlineData("Ja graag!")]
    [InlineData("ja, wis alles")]
    [InlineData("vergeet mij")]
    [InlineData("yes please")]
    [InlineData("Yes, erase everything")]
    public void A_clear_yes_erases(string said) => Assert.IsType<IntakeEvent.ErasureConfirmed>(Assert.Single(Asked().Say(said).Last.Events));

    [Theory]
    [InlineData("nee")]
    [InlineData("Nee, laat staan")]
    [InlineData("no thanks")]
    public void A_no_leaves_everything_where_it_was(string said)
    {
        var before = Talk.UpTo(Question.FitWhy).State;
        var talk = Asked().Say(said);
        Assert.IsType<IntakeEvent.ErasureDropped>(Assert.Single(talk.Last.Events));
        Assert.Equal(before.ToString(), talk.State.ToString());
    }

    [Fact]
    public void What_is_neither_is_asked_again_otherwise_and_is_no_answer_to_the_question_that_stood_open()
    {
        var talk = Asked().Say("misschien wel");
        Assert.Equal((IntakeRefusalReason.ErasureYesOrNo, 1), (talk.Refused, talk.Last.Refusals[0].Times));
        Assert.Equal(2, talk.Say("eens kijken").Last.Refusals[0].Times);
        Assert.DoesNotContain(Question.FitWhy, talk.Draft.Kept.Keys);
        Assert.IsType<IntakeEvent.ErasureConfirmed>(Assert.Single(talk.Say("ja").Last.Events));
    }

    [Fact]
    public void A_yes_after_anything_else_erases_nothing()
    {
        // A long answer is taken as one, a command is obeyed, and a button counts: after each the question is over.
        foreach (var otherwise in new Func<Talk, Talk>[]
        {
            t => t.Say(Some.Typed[Question.FitWhy]), t => t.Say("terug"), t => t.Say("stop"), t => t.Say("mijn gegevens"),
            t => t.Do(new Input.Fill(t.Draft.RequestId, Talk.Reviewing().Draft.Kept)), t => t.Do(new Input.PressUnknown()), t => t.Do(new Input.Edit("another", Question.Bring)),
        })
        {
            var talk = otherwise(Asked());
            Assert.False(talk.State.AsksErasure);
            Assert.DoesNotContain(talk.Say("ja").Last.Events, e => e is IntakeEvent.ErasureConfirmed);
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("status")]
    [InlineData("english please")]
    public void What_is_answered_beside_it_leaves_the_question(string said)
    {
        var talk = Asked().Say(said);
        Assert.True(talk.State.AsksErasure);
        Assert.IsType<IntakeEvent.ErasureDropped>(Assert.Single(talk.Say("nee").Last.Events));
    }

    [Fact]
    public void A_long_answer_while_asked_is_not_lost() =>
        Assert.Equal(Some.Typed[Question.FitWhy], Asked().Say(Some.Typed[Question.FitWhy]).Draft.Answers[Question.FitWhy]);

    [Fact]
    public void The_yes_of_an_old_card_asks_again()
    {
        var talk = Asked().Say("nee").Do(new Input.AnswerErasure(true));
        Assert.IsType<IntakeEvent.ErasureAsked>(Assert.Single(talk.Last.Events));
        Assert.IsType<IntakeEvent.ErasureConfirmed>(Assert.Single(talk.Do(new Input.AnswerErasure(true)).Last.Events));
        Assert.True(Asked().Say("nee").Do(new Input.AnswerErasure(false)).Last.IsNothing);
    }

    private static Talk Asked() => Talk.UpTo(Question.FitWhy).Say("vergeet mij");
}
