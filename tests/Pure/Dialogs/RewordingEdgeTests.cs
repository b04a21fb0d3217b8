using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Messages that are edited or deleted where another message, an older answer or another question is near.</summary>
public sealed class RewordingEdgeTests
{
    private static readonly string Better = Some.Text(120).Trim();

    [Fact]
    public void A_message_that_gave_nothing_takes_nothing_with_it_when_it_is_deleted()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say("1", "m1").Say("terug").Say("9", "m2");
        Assert.Equal((Question.FitGoals, IntakeRefusalReason.NotAChoice), (talk.Asked, talk.Refused));
        Assert.True(talk.Unsay("m2").Last.IsNothing);
        Assert.Equal("vitality", talk.Draft.Answers[Question.FitGoals]);
        Assert.Null(talk.Unsay("m1").Draft.Prefill(Question.FitGoals));
    }

    [Fact]
    public void The_same_edit_again_does_not_wake_a_draft_that_rests()
    {
        foreach (var word in new[] { "stop", "opnieuw" })
        {
            var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say(word);
            var before = talk.State;
            Assert.True(talk.Reword("m1", Some.Typed[Question.Bring]).Last.IsNothing);
            Assert.Same(before, talk.State);
        }
    }

    [Fact]
    public void A_choice_that_is_edited_into_words_leaves_the_words_that_stand_at_the_next_question_alone()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say("1", "m1").Say(Some.Typed[Question.FitWhy], "m2").Reword("m1", Better);
        Assert.Equal((Question.FitGoals, IntakeRefusalReason.NotAChoice), (talk.Asked, talk.Refused));
        Assert.Equal(Some.Typed[Question.FitWhy], talk.Draft.Prefill(Question.FitWhy));
        Assert.Equal(Question.TopicKind, talk.Say("2").Asked);
    }

    [Fact]
    public void A_choice_that_is_edited_into_words_fills_them_in_at_the_next_question_while_that_is_empty()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say("1", "m1").Reword("m1", Better);
        Assert.Equal((Question.FitGoals, Better), (talk.Asked, talk.Draft.Prefill(Question.FitWhy)));
        Assert.Null(talk.Unsay("m1").Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void Words_that_were_filled_in_behind_an_answer_are_taken_out_when_their_message_becomes_the_choice()
    {
        var talk = Talk.UpTo(Question.TopicKind).Say("terug").Say("terug").Say(Better, "m1");
        Assert.Equal((Question.FitGoals, $"{Some.Typed[Question.FitWhy]}\n{Better}"), (talk.Asked, talk.Draft.Prefill(Question.FitWhy)));
        talk.Reword("m1", "1");
        Assert.Equal((Question.TopicKind, "vitality"), (talk.Asked, talk.Draft.Answers[Question.FitGoals]));
        Assert.Equal(Some.Typed[Question.FitWhy], talk.Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void Deleting_a_second_thought_that_was_edited_to_nothing_leaves_the_answer_that_stood()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("terug").Say("kort", "m2").Reword("m2", " ").Unsay("m2").Unsay("m2");
        Assert.Equal(Some.Typed[Question.Bring], talk.Draft.Prefill(Question.Bring));
        Assert.Equal(Question.FitGoals, talk.Say("verder").Asked);
    }

    [Fact]
    public void An_answer_that_is_edited_too_short_while_it_is_changed_from_the_review_still_leads_back_there()
    {
        var talk = Talk.Reviewing().Say("wijzig waarom").Say("kort", "m1").Reword("m1", "korter");
        Assert.Equal((Question.FitWhy, "korter"), (talk.Asked, talk.Draft.Prefill(Question.FitWhy)));
        Assert.IsType<IntakeState.Reviewing>(talk.Say("terug").State);
    }

    [Fact]
    public void Back_from_a_question_that_an_edit_opened_again_goes_to_the_one_before_and_never_to_a_review_that_is_not_whole()
    {
        Assert.Equal(Question.FitGoals, Talk.UpTo(Question.FitWhy).Say(Some.Typed[Question.FitWhy], "m1").Reword("m1", "kort").Say("terug").Asked);
        Assert.Equal(Question.FitGoals, Talk.UpTo(Question.FitWhy).Say(Some.Typed[Question.FitWhy], "m1").Unsay("m1").Say("terug").Asked);
    }

    [Fact]
    public void Words_that_were_merely_filled_in_are_gone_with_their_message_and_nothing_is_asked_for_it()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say(Better, "m1").Say("1", "m2").Say("terug").Reword("m1", Better + "!");
        Assert.Equal((Question.FitGoals, Better + "!"), (talk.Asked, talk.Draft.Prefill(Question.FitWhy)));
        Assert.Equal(Question.FitGoals, talk.Unsay("m1").Asked);
        Assert.Null(talk.Draft.Prefill(Question.FitWhy));
        Assert.Equal("vitality", talk.Draft.Answers[Question.FitGoals]);
    }

    [Fact]
    public void A_first_message_that_is_edited_to_nothing_is_no_longer_filled_in()
    {
        var talk = new Talk().Say(Better, "m1").Reword("m1", " \u200b");
        Assert.Null(talk.Draft.Prefill(Question.Bring));
        Assert.True(talk.Reword("m1", "").Last.IsNothing);
        Assert.Equal(Better, talk.Reword("m1", Better).Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void A_message_that_now_has_no_text_at_all_changes_nothing_and_says_so()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1");
        var before = talk.State;
        Assert.Equal(IntakeRefusalReason.NoWords, talk.Reword("m1", null).Refused);
        Assert.Same(before, talk.State);
    }

    [Fact]
    public void Every_answer_can_be_edited_from_the_review_and_the_rest_stays()
    {
        foreach (var definition in Questions.Asked(question => question is Question.Form ? "Teams" : null))
        {
            var talk = Talk.Begun();
            foreach (var question in Questions.All.Where(q => q.IsAsked(talk.Draft.AnswerTo)).Select(q => q.Question))
            {
                talk.Say(Some.Typed[question], $"{question}");
            }

            var before = talk.Draft.Answers;
            var (typed, answer) = definition is QuestionDefinition.OpenText open ? (new string('y', open.Limit.Max), new string('y', open.Limit.Max)) : ("1", null);
            talk.Reword($"{definition.Question}", typed);
            Assert.IsType<IntakeState.Reviewing>(talk.State);
            Assert.Equal(before.Remove(definition.Question), talk.Draft.Answers.Remove(definition.Question));
            Assert.Equal(answer ?? Some.Rules.ChoicesOf(definition.Question)[0].Id, talk.Draft.Answers[definition.Question]);
        }
    }
}
