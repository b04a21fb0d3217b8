using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Messages that are edited, deleted or brought back after they were said.</summary>
public sealed class RewordingTests
{
    private static readonly Question Last = Questions.All[^1].Question;
    private static readonly string Better = Some.Text(120);

    [Fact]
    public void Editing_the_message_that_gave_an_answer_replaces_it_and_the_open_question_stays()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Reword("m1", Better);
        Assert.Equal(Better.Trim(), talk.Draft.Answers[Question.Bring]);
        Assert.Equal(Question.FitGoals, talk.Asked);
        Assert.Contains(new IntakeEvent.Reworded(Question.Bring), talk.Last.Events);
    }

    [Fact]
    public void The_same_edit_again_changes_and_says_nothing()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Reword("m1", Better);
        var before = talk.State;
        Assert.True(talk.Reword("m1", Better).Last.IsNothing);
        Assert.Same(before, talk.State);
    }

    [Fact]
    public void Editing_an_answer_in_the_review_leaves_the_review()
    {
        var talk = Talk.UpTo(Last).Say("Dinsdagmiddag", "m1").Reword("m1", "Woensdagochtend");
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        Assert.Equal("Woensdagochtend", talk.Draft.Answers[Last]);
    }

    [Fact]
    public void An_answer_that_is_edited_too_short_is_kept_and_its_question_asked_again_and_then_on_to_where_we_were()
    {
        var talk = Talk.UpTo(Question.FitWhy).Say(Some.Typed[Question.FitWhy], "m1").Reword("m1", "kort");
        Assert.Equal(IntakeRefusalReason.TooShort, talk.Refused);
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Equal("kort", talk.Draft.Prefill(Question.FitWhy));
        Assert.Equal(Question.TopicKind, talk.Reword("m1", Better).Asked);
        Assert.Equal(Better.Trim(), talk.Draft.Answers[Question.FitWhy]);
    }

    [Fact]
    public void An_answer_in_the_review_that_is_edited_too_short_cannot_be_sent_as_it_was()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid", "m1").Reword("m1", " ");
        Assert.Equal(IntakeRefusalReason.Empty, talk.Refused);
        Assert.Equal(Question.Organisation, talk.Asked);
        Assert.Equal(IntakeRefusalReason.NotComplete, talk.Say("verstuur").Refused);
    }

    [Fact]
    public void What_was_refused_is_accepted_when_it_is_edited_well()
    {
        Assert.Equal(Question.FitGoals, Talk.Begun().Say("kort", "m1").Reword("m1", Better).Asked);
        Assert.Equal(Question.FitWhy, Talk.UpTo(Question.FitGoals).Say("9", "m1").Reword("m1", "1").Asked);
    }

    [Fact]
    public void Words_that_were_filled_in_further_on_are_taken_out_when_their_message_becomes_the_choice()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say(Some.Typed[Question.FitWhy], "m1").Reword("m1", "1");
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Null(talk.Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void Words_that_were_filled_in_further_on_are_filled_in_anew_once_the_choice_was_made()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say(Some.Typed[Question.FitWhy], "m1").Say("1", "m2").Reword("m1", Better);
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Equal(Better.Trim(), talk.Draft.Prefill(Question.FitWhy));
        Assert.Equal("vitality", talk.Draft.Answers[Question.FitGoals]);
    }

    [Fact]
    public void The_first_message_is_filled_in_anew_or_taken_out_and_not_taken_for_an_answer()
    {
        var talk = new Talk().Say(Some.Typed[Question.Bring], "m1").Reword("m1", Better);
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Equal(Better.Trim(), talk.Draft.Prefill(Question.Bring));
        Assert.Empty(talk.Draft.Answers);
        Assert.Null(talk.Unsay("m1").Draft.Prefill(Question.Bring));
        Assert.Equal(Better.Trim(), talk.Reword("m1", Better).Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void Deleting_the_message_that_gave_an_answer_asks_its_question_again_and_bringing_it_back_answers_it()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("1", "m2").Unsay("m1");
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Null(talk.Draft.Prefill(Question.Bring));
        Assert.True(talk.Unsay("m1").Last.IsNothing);
        Assert.Equal(Question.FitWhy, talk.Reword("m1", Some.Typed[Question.Bring]).Asked);
        Assert.Equal(Some.Typed[Question.Bring], talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void Deleting_an_answer_in_the_review_opens_its_question_and_nothing_can_be_sent_without_it()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid", "m1").Unsay("m1");
        Assert.Equal(Question.Organisation, talk.Asked);
        Assert.Equal(IntakeRefusalReason.NotComplete, talk.Say("verstuur").Refused);
        Assert.Equal(Question.TopicDescription, talk.Say("terug").Asked);
    }

    [Fact]
    public void Deleting_a_second_thought_that_was_too_short_leaves_the_answer_that_stood()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("terug").Say("kort", "m2").Unsay("m2").Unsay("m2");
        Assert.Equal(Some.Typed[Question.Bring], talk.Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void A_newer_answer_from_a_card_is_not_touched_by_the_older_message()
    {
        var talk = Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Fill((Question.Bring, Better));
        Assert.True(talk.Reword("m1", Some.Text(90)).Last.IsNothing);
        Assert.True(talk.Unsay("m1").Last.IsNothing);
        Assert.Equal(Better.Trim(), talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void An_edit_wakes_a_draft_that_rests()
    {
        Assert.Equal(Question.FitGoals, Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("stop").Reword("m1", Better).Asked);
        Assert.Equal(Question.Bring, Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("opnieuw").Unsay("m1").Asked);
    }

    [Fact]
    public void Commands_earlier_drafts_and_strangers_are_left_alone()
    {
        Assert.True(Talk.Begun().Say("help", "m1").Reword("m1", Better).Last.IsNothing);
        Assert.True(Talk.Begun().Say(Some.Typed[Question.Bring], "m1").Say("opnieuw").Say("ja").Unsay("m1").Last.IsNothing);
        Assert.True(new Talk().Reword("m1", Better).Last.IsNothing);
        Assert.True(new Talk().Unsay("m1").Last.IsNothing);
    }

    [Fact]
    public void After_sending_whoever_edits_an_answer_is_told_that_the_request_is_sent_and_the_rest_is_silence()
    {
        var talk = Talk.UpTo(Last).Say("Dinsdagmiddag", "m1").Say("verstuur", "m2");
        var sent = talk.State;
        Assert.Equal(IntakeRefusalReason.SentAsItWas, talk.Reword("m1", "Vrijdag").Refused);
        Assert.Equal(IntakeRefusalReason.SentAsItWas, talk.Unsay("m1").Refused);
        Assert.True(talk.Reword("m2", "Vrijdag").Last.IsNothing);
        Assert.Same(sent, talk.State);
    }

    [Fact]
    public void What_is_remembered_of_messages_stays_small()
    {
        var talk = Talk.Begun();
        for (var n = 0; n < 100; n++)
        {
            talk.Say("kort", $"m{n}");
        }

        Assert.Single(talk.Draft.Sources!);
    }
}
