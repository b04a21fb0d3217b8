using System.Collections.Immutable;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>The conversation where two ways meet: going back from the review, cards that were filled in late, commands with something behind them.</summary>
public sealed class ConversationEdgeTests
{
    private static readonly ImmutableSortedDictionary<Question, string> Empty = ImmutableSortedDictionary<Question, string>.Empty;

    [Fact]
    public void Back_from_the_review_opens_the_last_question_and_back_from_there_returns_to_the_review()
    {
        var talk = Talk.Reviewing();
        Assert.Equal(Questions.All[^1].Question, talk.Say("terug").Asked);
        Assert.IsType<IntakeState.Reviewing>(talk.Say("terug").State);
    }

    [Fact]
    public void Back_from_every_question_opens_the_one_before_and_its_answer_leads_on_again()
    {
        foreach (var question in Questions.All.Skip(1).Where(d => !d.MayStayOpen).Select(d => d.Question))
        {
            var talk = Talk.UpTo(question).Say("terug");
            Assert.Equal(Questions.Asked(talk.Draft.AnswerTo).Last(q => q.Question < question).Question, talk.Asked);
            Assert.Equal(question, talk.Say("verder").Asked);
        }
    }

    [Fact]
    public void The_id_of_a_request_is_fresh_at_every_beginning_and_made_of_digits_and_letters_only()
    {
        var talk = Talk.Begun();
        HashSet<string> ids = [talk.Draft.RequestId];
        Assert.True(ids.Add(talk.Say("opnieuw").Say("ja").Draft.RequestId));
        ids.Add(new Talk().Do(new Input.Arrive()).Do(new Input.Fill(null, Empty)).Draft.RequestId);
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
    }

    [Fact]
    public void A_draft_that_begins_without_words_has_nothing_filled_in()
    {
        Assert.Empty(Talk.Begun().Draft.Kept);
        Assert.Empty(Talk.UpTo(Question.TopicKind).Say("opnieuw").Say("ja").Draft.Kept);
        Assert.Empty(new Talk().Say("Goedemiddag").Draft.Kept);
    }

    [Fact]
    public void A_card_that_is_filled_in_badly_while_the_review_is_open_asks_that_question_and_then_shows_the_review_again()
    {
        var talk = Talk.Reviewing().Fill((Question.FitWhy, "kort"));
        Assert.Equal(new IntakeState.Asking(talk.Draft, Question.FitWhy, Changing: true), talk.State);
        Assert.Equal("kort", talk.Draft.Prefill(Question.FitWhy));
        Assert.IsType<IntakeState.Reviewing>(talk.Say("terug").State);
        Assert.Equal(Some.Typed[Question.FitWhy], talk.Draft.Answers[Question.FitWhy]);
    }

    [Fact]
    public void A_card_that_is_filled_in_well_while_the_review_is_open_changes_the_answer_and_the_review_stays()
    {
        var talk = Talk.Reviewing().Fill((Question.TopicTitle, "Een andere titel"));
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        Assert.Equal("Een andere titel", talk.Draft.Answers[Question.TopicTitle]);
    }

    [Fact]
    public void An_earlier_card_that_is_filled_in_badly_asks_its_question_again_and_a_later_one_does_not_move()
    {
        Assert.Equal(Question.Bring, Talk.UpTo(Question.TopicKind).Fill((Question.Bring, "kort")).Asked);
        Assert.Equal(Question.TopicKind, Talk.UpTo(Question.TopicKind).Fill((Question.TopicTitle, "x")).Asked);
        Assert.Equal(Question.TopicKind, Talk.UpTo(Question.TopicKind).Fill((Question.TopicKind, "geen idee")).Asked);
    }

    [Fact]
    public void While_one_answer_is_changed_an_earlier_card_filled_in_badly_still_leads_back_to_the_review()
    {
        var talk = Talk.Reviewing().Say("wijzig titel").Fill((Question.Bring, "kort"));
        Assert.Equal(new IntakeState.Asking(talk.Draft, Question.Bring, Changing: true), talk.State);
    }

    [Fact]
    public void What_was_last_typed_is_filled_in_before_the_answer_that_stood() =>
        Assert.Equal($"{Some.Typed[Question.Bring]}\nkort", Talk.UpTo(Question.FitGoals).Say("terug").Say("kort").Draft.Prefill(Question.Bring));

    [Fact]
    public void The_button_to_begin_on_the_welcome_begins_a_new_request_after_one_was_sent()
    {
        var talk = Talk.Reviewing();
        var id = talk.Draft.RequestId;
        talk.Say("verstuur").Do(new Input.Fill(null, Empty));
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.NotEqual(id, talk.Draft.RequestId);
    }

    [Fact]
    public void The_button_to_go_on_of_a_request_before_the_one_that_was_sent_begins_nothing()
    {
        var talk = Talk.Reviewing().Say("verstuur");
        var sent = talk.State;
        Assert.Equal(IntakeRefusalReason.EarlierCard, talk.Do(new Input.Fill("another", Empty)).Refused);
        Assert.Same(sent, talk.State);
    }

    [Fact]
    public void The_button_to_go_on_of_the_draft_itself_leaves_all_as_it_is()
    {
        foreach (var question in Enum.GetValues<Question>())
        {
            var talk = Talk.UpTo(question);
            var before = talk.State;
            foreach (var id in new[] { null, talk.Draft.RequestId })
            {
                Assert.True(talk.Do(new Input.Fill(id, Empty)).Last.IsNothing);
                Assert.Same(before, talk.State);
            }
        }
    }

    [Theory]
    [InlineData("taal nederlands", Language.Dutch)]
    [InlineData("language dutch!", Language.Dutch)]
    [InlineData("nederlands", Language.Dutch)]
    [InlineData("taal english", Language.English)]
    [InlineData("andere taal engels", Language.English)]
    [InlineData("in english", Language.English)]
    public void A_language_is_chosen_by_its_name_with_and_without_the_command(string typed, Language language) =>
        Assert.Equal(new IntakeEvent.LanguageChosen(language), Assert.Single(Talk.Begun().Say(typed).Last.Events));

    [Theory]
    [InlineData("taal nederlands op de werkvloer leer ik ze")]
    [InlineData("taal is mijn vak, daar weet ik alles van")]
    [InlineData("wijzig werkgevers van binnenuit is mijn motto")]
    [InlineData("trek in de zomer langs tien bedrijven met mij")]
    [InlineData("stop\u2003met werven en begin met behouden")]
    [InlineData("help\u3000werkgevers om hun mensen gezond te houden")]
    [InlineData("ja\u2028dat is wat ik kan betekenen voor jullie")]
    public void A_command_with_something_else_behind_it_is_an_answer(string typed) =>
        Assert.Equal(typed.ReplaceLineEndings("\n"), Talk.Begun().Say(typed).Draft.Answers[Question.Bring]);

    [Fact]
    public void Yes_and_approve_send_in_the_review_alone()
    {
        Assert.All(["ja", "akkoord"], word =>
        {
            Assert.IsType<IntakeState.Sent>(Talk.Reviewing().Say(word).State);
            Assert.Equal(IntakeRefusalReason.TooShort, Talk.Begun().Say(word).Refused);
            Assert.IsType<IntakeState.Stopped>(Talk.Reviewing().Say("stop").Say(word).State);
        });
    }

    [Fact]
    public void Sending_can_be_typed_at_any_question_and_names_the_first_that_is_open()
    {
        foreach (var question in Questions.All.Where(q => !q.MayStayOpen).Select(q => q.Question))
        {
            Assert.Equal(new IntakeRefusal(IntakeRefusalReason.NotComplete, question), Assert.Single(Talk.UpTo(question).Say("verstuur").Last.Refusals));
        }
    }

    [Fact]
    public void Stopping_starting_over_and_going_on_twice_do_the_same_as_once()
    {
        foreach (var word in new[] { "stop", "opnieuw" })
        {
            var talk = Talk.UpTo(Question.TopicKind).Say(word);
            var before = talk.State;
            Assert.True(talk.Say(word).Last.IsNothing);
            Assert.Same(before, talk.State);
        }

        // Where nothing is filled in, going on says so, as the card's button does.
        var again = Talk.UpTo(Question.TopicKind).Say("stop").Say("verder");
        var draft = again.Draft;
        Assert.Equal(IntakeRefusalReason.Empty, again.Say("verder").Refused);
        Assert.Same(draft, again.Draft);
    }

    [Fact]
    public void Whoever_is_new_is_welcomed_with_their_first_turn_whatever_it_is_and_never_again()
    {
        foreach (var first in new Input[] { new Input.Arrive(), new Input.Say("help"), new Input.Say(null), new Input.PressUnknown(), new Input.Fill(null, Empty), new Input.Send("another") })
        {
            var talk = new Talk().Do(first);
            Assert.IsType<IntakeEvent.Welcomed>(talk.Last.Events[0]);
            Assert.DoesNotContain(talk.Do(first).Last.Events, e => e is IntakeEvent.Welcomed);
        }
    }
}
