using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Another reader than the rules: it decides on the follow-up of the answers that it read, and on nothing else.</summary>
public sealed class SecondReadingTests
{
    private const string Taking = "Kunt u mij de ledenlijst sturen? Dan bel ik ze zelf.";
    private const string Gift = "Een checklist van één pagina waarmee drie bakkerijen hun nieuwe mensen inwerken; iedereen mag hem houden.";

    private static IntakeRules Allowing => Some.FollowingUp with { MayReadWithModel = true };

    public static TheoryData<string, bool> Words() => new()
    {
        { "taalmodel ja", true }, { "Taalmodel: ja graag!", true }, { "taalmodel aan", true }, { "het taalmodel mag meelezen", true }, { "zet het taalmodel maar aan", true },
        { "language model yes", true }, { "Language model: yes, please", true }, { "a language model may read along", true }, { "turn the language model on", true }, { "AI aan", true },
        { "taalmodel nee", false }, { "Nee, geen taalmodel", false }, { "taalmodel mag niet meelezen", false }, { "taalmodel mag niet meer meelezen", false },
        { "het taalmodel mag niet meer meelezen", false }, { "zet het taalmodel uit", false }, { "liever geen taalmodel", false }, { "taalmodel: nee dank je", false }, { "stop het taalmodel", false },
        { "language model no", false }, { "no language model please", false }, { "please don't use the language model", false }, { "don't let a language model read along", false },
        { "turn off the language model", false }, { "No AI", false }, { "laat het taalmodel niet meelezen", false },
    };

    [Fact]
    public void It_asks_where_the_rules_would_not()
    {
        var talk = With(new SecondReading(PitchQuestion.Bring, Gift, FollowUpKind.ForWhom)).Say(Gift);
        Assert.Equal(FollowUpKind.ForWhom, Assert.Single(talk.Last.Events.OfType<IntakeEvent.FollowedUp>()).Facts.Kind);
        Assert.Equal((Question.Bring, Gift), (talk.Asked, talk.Draft.Prefill(Question.Bring)));
    }

    [Fact]
    public void It_is_silent_where_the_rules_would_ask()
    {
        var talk = With(new SecondReading(PitchQuestion.Bring, Taking, null)).Say(Taking);
        Assert.Equal((Question.FitGoals, Taking), (talk.Asked, talk.Draft.Answers[Question.Bring]));
    }

    [Fact]
    public void A_reading_of_another_text_or_question_counts_for_nothing()
    {
        Assert.Equal(Question.FitGoals, With(new SecondReading(PitchQuestion.Bring, Taking, FollowUpKind.ForWhom)).Say(Gift).Asked);
        Assert.Equal(Question.FitGoals, With(new SecondReading(PitchQuestion.Fit, Gift, FollowUpKind.ForWhom)).Say(Gift).Asked);
        Assert.Equal(Question.Bring, With(new SecondReading(PitchQuestion.Fit, Taking, null)).Say(Taking).Asked);
    }

    [Fact]
    public void It_asks_once_for_each_question()
    {
        var talk = With(new SecondReading(PitchQuestion.Bring, Gift, FollowUpKind.ForWhom), new SecondReading(PitchQuestion.Bring, $"{Gift}\nVoor bakkers.", FollowUpKind.WhatExactly)).Say(Gift).Say("Voor bakkers.");
        Assert.Equal(Question.FitGoals, talk.Asked);
    }

    [Theory]
    [InlineData(Gift)]
    [InlineData(Taking)]
    public void What_may_get_a_follow_up_may_be_read_once(string answer)
    {
        var talk = Begun();
        var before = talk.State;
        talk.Say(answer);
        Assert.Equal([(PitchQuestion.Bring, answer)], FollowUps.Readable(before, talk.Last, Allowing));

        var asked = With(new SecondReading(PitchQuestion.Bring, answer, FollowUpKind.ForWhom)).Say(answer);
        before = asked.State;
        Assert.Empty(FollowUps.Readable(before, asked.Say("Voor bakkers in de regio.").Last, Allowing));
    }

    [Fact]
    public void A_topic_is_read_with_its_title_and_no_candidate_is_read()
    {
        var talk = Begun().Say(Gift);
        Assert.Equal(Question.FitGoals, talk.Asked);
        var before = talk.State;
        Assert.Empty(FollowUps.Readable(before, talk.Say("1").Last, Allowing));
        var topic = Topic(nameof(TopicKind.NetworkMeeting));
        Assert.Equal([(PitchQuestion.Topic, $"Inwerken\n{Gift}")], topic);
        Assert.Empty(Topic(nameof(TopicKind.CandidatePitch)));

        static IEnumerable<(PitchQuestion, string)> Topic(string kind)
        {
            var draft = Draft.Empty("d").Answer(Question.TopicKind, kind).Answer(Question.TopicTitle, "Inwerken");
            var state = new IntakeState.Asking(draft, Question.TopicDescription, Changing: false);
            return FollowUps.Readable(state, new IntakeEvent.Answered(Question.TopicDescription, Gift), Allowing);
        }
    }

    [Fact]
    public void Where_the_foundation_asks_nobody_on_nothing_is_read()
    {
        var talk = Begun();
        var before = talk.State;
        Assert.Empty(FollowUps.Readable(before, talk.Say(Gift).Last, Allowing with { Pitches = null }));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Yes_and_no_are_heard_and_no_is_never_a_yes(string typed, bool yes)
    {
        Assert.Equal(new IntakeEvent.ModelAllowed(yes), Assert.Single(new Talk(Allowing, Begun().State).Say(typed).Last.Events));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Where_the_foundation_has_none_the_words_are_an_ordinary_answer(string typed, bool yes) =>
        Assert.DoesNotContain(new IntakeEvent.ModelAllowed(yes), Begun().Say(typed).Last.Events);

    [Fact]
    public void An_old_button_allows_nothing_where_the_foundation_has_none_and_takes_back_all_the_same()
    {
        Assert.Equal(IntakeRefusalReason.UnknownButton, Begun().Do(new Input.AllowModel(true)).Refused);
        Assert.Equal([new IntakeEvent.ModelAllowed(false)], Begun().Do(new Input.AllowModel(false)).Last.Events);
        Assert.Equal([new IntakeEvent.ModelAllowed(true)], new Talk(Allowing, Begun().State).Do(new Input.AllowModel(true)).Last.Events);
    }

    private static Talk Begun() => With();

    private static Talk With(params SecondReading[] readings) => new Talk(Some.FollowingUp with { Second = [.. readings] }).Do(new Input.Arrive()).Say("begin");
}
