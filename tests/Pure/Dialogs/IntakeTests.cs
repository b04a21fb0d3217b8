using System.Collections.Immutable;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class IntakeTests
{
    [Fact]
    public void Arriving_twice_welcomes_once()
    {
        var talk = new Talk().Do(new Input.Arrive());
        Assert.IsType<IntakeEvent.Welcomed>(Assert.Single(talk.Last.Events));
        Assert.Empty(talk.Do(new Input.Arrive()).Last.Events);
    }

    [Fact]
    public void The_first_message_begins_and_is_filled_in_at_the_first_question()
    {
        const string opening = "Ik heb een nieuwe stap gezet en wil graag verkennen wat we voor elkaar kunnen betekenen.";
        var talk = new Talk().Say(opening);
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Equal(opening, talk.Draft.Prefill(Question.Bring));
        Assert.Empty(talk.Draft.Answers);
    }

    [Fact]
    public void A_greeting_is_not_filled_in() => Assert.Null(new Talk().Say("Goedemiddag").Draft.Prefill(Question.Bring));

    [Fact]
    public void Typing_every_answer_leads_to_the_review_and_sending_gives_the_whole_pitch()
    {
        var talk = Talk.Reviewing();
        var id = talk.Draft.RequestId;
        var sent = Assert.IsType<IntakeEvent.Sent>(Assert.Single(talk.Say("verstuur").Last.Events));
        Assert.Equal(Some.Pitch, sent.Pitch);
        Assert.Equal(id, sent.RequestId);
        Assert.Equal(id, Assert.IsType<IntakeState.Sent>(talk.State).RequestId);
    }

    [Fact]
    public void A_card_answers_its_whole_section_at_once()
    {
        var talk = Talk.UpTo(Question.FitGoals).Fill((Question.FitGoals, "vitality,knowledge"), (Question.FitWhy, Some.Typed[Question.FitWhy]));
        Assert.Equal(Question.TopicKind, talk.Asked);
        Assert.Equal("vitality,knowledge", talk.Draft.Answers[Question.FitGoals]);
    }

    [Fact]
    public void A_card_with_one_good_answer_keeps_it_and_asks_the_other_again()
    {
        var talk = Talk.UpTo(Question.FitGoals).Fill((Question.FitGoals, "vitality"), (Question.FitWhy, "kort"));
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Equal(IntakeRefusalReason.TooShort, talk.Refused);
        Assert.Equal("vitality", talk.Draft.Answers[Question.FitGoals]);
        Assert.Equal("kort", talk.Draft.Prefill(Question.FitWhy));
    }

    [Theory]
    [InlineData("", IntakeRefusalReason.Empty)]
    [InlineData("   \n\t ", IntakeRefusalReason.Empty)]
    [InlineData("\u200b\u200e\u0000", IntakeRefusalReason.Empty)]
    [InlineData("ervaring", IntakeRefusalReason.TooShort)]
    [InlineData(null, IntakeRefusalReason.NoWords)]
    public void What_cannot_be_weighed_is_refused_and_the_question_stays(string? text, IntakeRefusalReason reason)
    {
        var talk = Talk.Begun().Say(text);
        Assert.Equal(reason, talk.Refused);
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Empty(talk.Draft.Answers);
    }

    [Fact]
    public void A_text_at_its_limit_is_accepted_and_one_more_is_kept_to_be_shortened()
    {
        var atLimit = Some.Text(Some.Limit(Question.Bring).Max - 1) + "x";
        Assert.Equal(Question.FitGoals, Talk.Begun().Say(atLimit).Asked);

        var talk = Talk.Begun().Say(atLimit + "y");
        Assert.Equal(new IntakeRefusal(IntakeRefusalReason.TooLong, Question.Bring, Some.Limit(Question.Bring).Max + 1), Assert.Single(talk.Last.Refusals));
        Assert.Equal(atLimit + "y", talk.Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void A_text_far_over_its_limit_is_kept_without_cutting_an_emoji_in_two()
    {
        var kept = Talk.Begun().Say(string.Concat(Enumerable.Repeat("a😀", 60_000))).Draft.Prefill(Question.Bring)!;
        Assert.InRange(kept.Length, Some.Limit(Question.Bring).Max, 3 * Some.Limit(Question.Bring).Max);
        Assert.False(char.IsHighSurrogate(kept[^1]));
    }

    [Fact]
    public void Words_where_a_choice_was_asked_are_filled_in_at_the_open_question_that_follows()
    {
        const string why = "Omdat gezonde mensen langer en met meer plezier werken.";
        var talk = Talk.UpTo(Question.FitGoals).Say(why);
        Assert.Equal(IntakeRefusalReason.NotAChoice, talk.Refused);
        Assert.Equal(Question.FitGoals, talk.Asked);
        Assert.Equal(why, talk.Say("1").Draft.Prefill(Question.FitWhy));
    }

    [Theory]
    [InlineData("1", "vitality")]
    [InlineData("2, 1", "vitality,knowledge")]
    [InlineData("1 2", "vitality,knowledge")]
    [InlineData("Allebei!", "vitality,knowledge")]
    [InlineData("1 en 2.", "vitality,knowledge")]
    [InlineData("Vitaliteit", "vitality")]
    [InlineData("kennis en vitaliteit", "vitality,knowledge")]
    [InlineData("Exchange of knowledge between employers", "knowledge")]
    [InlineData("vitality and knowledge", "vitality,knowledge")]
    public void Goals_are_chosen_by_number_or_words_in_any_language(string typed, string chosen) =>
        Assert.Equal(chosen, Talk.UpTo(Question.FitGoals).Say(typed).Draft.Answers[Question.FitGoals]);

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("1 en 9")]
    [InlineData("van")]
    [InlineData("99999999999999999999")]
    public void What_is_no_choice_is_refused(string typed) =>
        Assert.Equal(IntakeRefusalReason.NotAChoice, Talk.UpTo(Question.FitGoals).Say(typed).Refused);

    [Theory]
    [InlineData("30", "30")]
    [InlineData("2", "30")]
    [InlineData("een half uur", "30")]
    [InlineData("kwartier", "15")]
    [InlineData("1 uur", "60")]
    [InlineData("an hour", "60")]
    public void A_duration_is_chosen_by_number_or_words(string typed, string minutes) =>
        Assert.Equal(minutes, Talk.UpTo(Question.Duration).Say(typed).Draft.Answers[Question.Duration]);

    [Fact]
    public void One_answer_can_be_changed_in_the_review_without_redoing_the_rest()
    {
        var talk = Talk.Reviewing();
        var before = talk.Draft.Answers;
        talk.Do(new Input.Edit(talk.Draft.RequestId, Question.FitWhy));
        Assert.Equal(new IntakeState.Asking(talk.Draft, Question.FitWhy, Changing: true), talk.State);

        talk.Say("Het brengt kennis bij elkaar die nu verspreid is.");
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        Assert.Equal(before.SetItem(Question.FitWhy, "Het brengt kennis bij elkaar die nu verspreid is."), talk.Draft.Answers);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("waarom")]
    [InlineData("wijzig 3")]
    [InlineData("Wijzig waarom het past")]
    [InlineData("change why")]
    public void An_answer_to_change_is_named_by_typing_as_well(string typed) =>
        Assert.Equal(Question.FitWhy, Talk.Reviewing().Say(typed).Asked);

    [Fact]
    public void Back_goes_to_the_question_before_with_its_answer_and_then_on_to_where_we_were()
    {
        var talk = Talk.UpTo(Question.TopicKind).Say("bijeenkomst").Say("terug");
        Assert.Equal(Question.TopicKind, talk.Asked);
        Assert.Equal("NetworkMeeting", talk.Draft.Prefill(Question.TopicKind));
        Assert.Equal(Question.TopicDescription, talk.Say("bijeenkomst").Asked);
    }

    [Fact]
    public void Back_and_the_same_answer_again_goes_on()
        => Assert.Equal(Question.FitGoals, Talk.UpTo(Question.FitGoals).Say("back").Say(Some.Typed[Question.Bring]).Asked);

    [Fact]
    public void Back_before_the_first_question_says_so() => Assert.Equal(IntakeRefusalReason.NothingBefore, Talk.Begun().Say("terug").Refused);

    [Fact]
    public void A_passed_question_whose_new_answer_is_too_short_is_asked_again()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("terug").Say("terug").Say("terug").Say("terug").Say("terug");
        Assert.Equal(Question.FitGoals, talk.Asked);
        talk.Fill((Question.FitGoals, "knowledge"), (Question.FitWhy, "kort"));
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Equal("knowledge", talk.Draft.Answers[Question.FitGoals]);
    }

    [Fact]
    public void Starting_over_is_asked_first()
    {
        var talk = Talk.UpTo(Question.TopicKind);
        var draft = talk.Draft;
        Assert.IsType<IntakeState.ConfirmingRestart>(talk.Say("opnieuw").State);
        Assert.Equal(IntakeRefusalReason.YesOrNo, talk.Say("misschien").Refused);
        Assert.Equal(new IntakeState.Asking(draft, Question.TopicKind, false), talk.Say("nee").State);

        talk.Say("opnieuw").Say("ja");
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Empty(talk.Draft.Answers);
        Assert.NotEqual(draft.RequestId, talk.Draft.RequestId);
    }

    [Fact]
    public void Stopping_keeps_the_draft_and_going_on_resumes_it()
    {
        var talk = Talk.UpTo(Question.TopicKind);
        var draft = talk.Draft;
        Assert.Equal(new IntakeState.Stopped(draft), talk.Say("stop").State);
        Assert.Equal(IntakeRefusalReason.ResumeOrRestart, talk.Say("misschien").Refused);
        Assert.Equal(new IntakeState.Asking(draft, Question.TopicKind, false), talk.Say("verder").State);
    }

    [Theory]
    [InlineData("help", typeof(IntakeEvent.HelpAsked))]
    [InlineData("Help!", typeof(IntakeEvent.HelpAsked))]
    [InlineData("?", typeof(IntakeEvent.HelpAsked))]
    [InlineData("status", typeof(IntakeEvent.StatusAsked))]
    [InlineData("lijst", typeof(IntakeEvent.StatusAsked))]
    [InlineData("trek in", typeof(IntakeEvent.WithdrawAsked))]
    [InlineData("withdraw", typeof(IntakeEvent.WithdrawAsked))]
    [InlineData("taal", typeof(IntakeEvent.LanguageAsked))]
    [InlineData("language", typeof(IntakeEvent.LanguageAsked))]
    [InlineData("English", typeof(IntakeEvent.LanguageChosen))]
    [InlineData("taal engels", typeof(IntakeEvent.LanguageChosen))]
    public void A_command_works_at_every_question_and_leaves_the_question_open(string typed, Type happened)
    {
        foreach (var question in Enum.GetValues<Question>())
        {
            var talk = Talk.UpTo(question);
            var before = talk.State;
            Assert.IsType(happened, Assert.Single(talk.Say(typed).Last.Events));
            Assert.Equal(before, talk.State);
        }
    }

    [Theory]
    [InlineData("Help werkgevers om hun mensen gezond te houden.")]
    [InlineData("Stop met werven, begin met behouden: dat leer ik ze.")]
    [InlineData("Trek in de zomer langs tien bedrijven met mij.")]
    [InlineData("Taal op de werkvloer, daar weet ik alles van.")]
    public void An_answer_that_begins_with_a_command_is_an_answer(string typed) =>
        Assert.Equal(typed, Talk.Begun().Say(typed).Draft.Answers[Question.Bring]);

    [Fact]
    public void Withdrawing_by_reference_names_it()
    {
        var reference = Reference.Of("some-request");
        var asked = Assert.IsType<IntakeEvent.WithdrawAsked>(Assert.Single(Talk.Begun().Say($"trek in {reference}").Last.Events));
        Assert.Equal(reference, asked.Reference);
    }

    [Fact]
    public void Sending_twice_sends_once()
    {
        var talk = Talk.Reviewing();
        var id = talk.Draft.RequestId;
        talk.Do(new Input.Send(id)).Do(new Input.Send(id));
        Assert.Empty(talk.Last.Events);
        Assert.Empty(talk.Last.Refusals);
    }

    [Fact]
    public void Sending_before_all_is_answered_names_what_is_missing()
    {
        var talk = Talk.UpTo(Question.TopicKind);
        Assert.Equal(new IntakeRefusal(IntakeRefusalReason.NotComplete, Question.TopicKind), Assert.Single(talk.Do(new Input.Send(talk.Draft.RequestId)).Last.Refusals));
    }

    [Fact]
    public void A_button_of_another_draft_changes_nothing()
    {
        var talk = Talk.Reviewing();
        var before = talk.State;
        foreach (var input in new Input[]
        {
            new Input.Send("another"),
            new Input.Edit("another", Question.Bring),
            new Input.Fill("another", Some.Typed.Take(1).ToImmutableSorted()),
            new Input.AnswerRestart("another", true),
        })
        {
            Assert.Equal(IntakeRefusalReason.EarlierCard, talk.Do(input).Refused);
            Assert.Equal(before, talk.State);
        }
    }

    [Fact]
    public void After_sending_a_message_is_offered_as_an_addition_and_a_new_request_has_a_new_id()
    {
        var talk = Talk.Reviewing();
        var id = talk.Draft.RequestId;
        talk.Say("verstuur");
        Assert.IsType<IntakeEvent.AdditionOffered>(Assert.Single(talk.Say("maandag kan ik niet").Last.Events));
        Assert.NotEqual(id, talk.Say("nieuw").Draft.RequestId);
    }

    [Fact]
    public void A_card_filled_in_while_the_draft_rests_wakes_it()
    {
        var talk = Talk.UpTo(Question.Bring).Say("stop").Fill((Question.Bring, Some.Typed[Question.Bring]));
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Fact]
    public void No_word_means_two_commands()
    {
        var words = Some.Rules.Words.Keywords.SelectMany(k => k.Value.Select(w => (Word: Vocabulary.Normal(w), k.Key))).ToArray();
        Assert.Empty(words.GroupBy(w => w.Word).Where(g => g.Select(w => w.Key).Distinct().Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void What_is_filled_in_is_accepted_by_going_on()
    {
        var talk = new Talk().Do(new Input.Arrive()).Say(Some.Typed[Question.Bring]);
        Assert.Equal(Question.Bring, talk.Asked);
        talk.Say("verder");
        Assert.Equal((Question.FitGoals, Some.Typed[Question.Bring]), (talk.Asked, talk.Draft.Answers[Question.Bring]));
        talk.Say("terug").Say("Verder");
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Fact]
    public void What_is_filled_in_and_too_short_is_asked_again_by_going_on()
    {
        var talk = Talk.Begun().Say("kort").Say("verder");
        Assert.Equal((Question.Bring, IntakeRefusalReason.TooShort), (talk.Asked, talk.Refused));
    }

    [Fact]
    public void Going_on_with_nothing_filled_in_asks_the_same_again()
    {
        var talk = Talk.Begun().Say("verder");
        Assert.Equal((Question.Bring, null), (talk.Asked, talk.Refused));
    }

    [Fact]
    public void A_card_of_the_request_that_was_sent_changes_it_no_more_and_says_so()
    {
        var talk = Talk.Reviewing();
        var id = talk.Draft.RequestId;
        talk.Say("verstuur");
        Input[] late =
        [
            new Input.Fill(id, ImmutableSortedDictionary<Question, string>.Empty.Add(Question.Bring, "iets anders")),
            new Input.Edit(id, Question.Bring),
            new Input.Edit(id, null),
            new Input.GoBack(id, ImmutableSortedDictionary<Question, string>.Empty),
        ];
        foreach (var input in late)
        {
            Assert.Equal(IntakeRefusalReason.SentCard, talk.Do(input).Refused);
            Assert.Empty(talk.Last.Events);
        }
    }

    [Fact]
    public void Changing_without_a_choice_asks_which()
    {
        var talk = Talk.Reviewing();
        Assert.Equal(IntakeRefusalReason.NothingChosen, talk.Do(new Input.Edit(talk.Draft.RequestId, null)).Refused);
        Assert.IsType<IntakeState.Reviewing>(talk.State);
    }
}
