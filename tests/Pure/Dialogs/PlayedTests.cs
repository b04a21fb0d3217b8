using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What twelve played conversations showed to be misheard, each as its kind.</summary>
public sealed class PlayedTests
{
    private const string Brought = "Ik breng een workshop voor teamleiders, gratis en met werkboek.";

    [Theory]
    [InlineData(Question.TopicKind, "netwerkbijeenkomts", "NetworkMeeting")]
    [InlineData(Question.TopicKind, "een netwrkbijeenkomst", "NetworkMeeting")]
    [InlineData(Question.TopicKind, "een bijeenkomst lijkt me leuk, al ben ik geen groot spreker hoor", "NetworkMeeting")]
    [InlineData(Question.FitGoals, "vitalitiet", "vitality")]
    public void A_choice_is_heard_with_a_slip_of_the_thumb_and_beside_modesty(Question question, string said, string chosen) =>
        Assert.Equal(chosen, Talk.UpTo(question).Say(said).Draft.AnswerTo(question));

    [Theory]
    [InlineData(Question.FitGoals, "we hebben alles opgeschreven in een map, die wil ik wel meenemen")]
    [InlineData(Question.FitGoals, "everything we learned is in a binder that people may copy")]
    public void All_within_a_story_chooses_nothing(Question question, string said) =>
        Assert.Null(Talk.UpTo(question).Say(said).Draft.AnswerTo(question));

    [Theory]
    [InlineData("goedemorgen, ik ben sinds april op zoek naar werk. Een kennis zei dat jullie me misschien verder kunnen helpen.", true)]
    [InlineData("I lost my job in spring. Can you help me find my way?", true)]
    [InlineData("Ik begeleid mensen die zeggen: ik zoek werk, en die helpen wij aan een baan", false)]
    public void Who_asks_help_for_themselves_looks_for_work(string said, bool seeks) => Assert.Equal(seeks, Some.Rules.Words.SeeksWork(said));

    [Theory]
    [InlineData("laat maar zitten", typeof(IntakeState.Stopped))]
    [InlineData("hou maar op", typeof(IntakeState.Stopped))]
    [InlineData("forget it", typeof(IntakeState.Stopped))]
    public void Who_gives_up_stops(string said, Type state) => Assert.IsType(state, Talk.Begun().Say(said).State);

    [Theory]
    [InlineData("wis alles wat je van me hebt")]
    [InlineData("delete everything you know about me")]
    public void Who_wants_all_of_it_erased_is_asked_whether_they_are_sure(string said) => Assert.True(Talk.Begun().Say(said).State.AsksErasure);

    [Theory]
    [InlineData("Waarom krijg ik een robot? Ik wil gewoon de voorzitter spreken.", Inquiry.Robot)]
    [InlineData("Dit slaat nergens op. Ik ga geen vragenlijst invullen.", Inquiry.Swearing)]
    [InlineData("geef me zijn telefoonnummer", Inquiry.Human)]
    [InlineData("moet ik alles meteen weten of kan het later ook?", Inquiry.Later)]
    [InlineData("krijg ik dan een gesprek met de voorzitter?", Inquiry.Meeting)]
    [InlineData("What would you choose?", Inquiry.Advice)]
    public void What_is_said_to_SamBot_is_answered_and_is_no_answer(string said, Inquiry meant)
    {
        var talk = Talk.Begun().Say(said);
        Assert.Contains(new IntakeEvent.Inquired(meant), talk.Last.Events);
        Assert.Null(talk.Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void Words_that_were_filled_in_for_somebody_do_not_hold_them_up()
    {
        var talk = Talk.UpTo(Question.FitGoals).Say("Bij ons in de fabriek scheelde het een hoop gedoe.", "m1").Say("1");
        Assert.Equal(Question.FitWhy, talk.Asked);
        talk.Say("En het verzuim gaat ervan omlaag bij de werkgevers.", "m2");
        Assert.Equal(Question.TopicKind, talk.Asked);
        Assert.Equal("Bij ons in de fabriek scheelde het een hoop gedoe.\nEn het verzuim gaat ervan omlaag bij de werkgevers.", talk.Draft.AnswerTo(Question.FitWhy));
    }

    [Fact]
    public void Who_is_asked_once_which_of_two_texts_they_want_is_not_asked_again()
    {
        var talk = Talk.Begun().Say(Brought, "m1").Say("terug").Say("Een draaiboek voor de eerste werkdag dat iedere bakker mag gebruiken.", "m2");
        Assert.Equal(Question.Bring, talk.Asked);
        talk.Say("En het mag iedereen hebben die het zelf in de zaak wil proberen.", "m3");
        Assert.Equal(Question.FitGoals, talk.Asked);
        Assert.Contains("bakker", talk.Draft.AnswerTo(Question.Bring)!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_where_a_choice_is_asked_goes_where_it_fits()
    {
        var text = string.Join(' ', Enumerable.Repeat("Drie ingrepen in de ploeg.", 6));
        var talk = Talk.UpTo(Question.TopicKind).Say(text);
        Assert.Equal((null, text), (talk.Draft.Prefill(Question.TopicTitle), talk.Draft.Prefill(Question.TopicDescription)));
    }

    [Fact]
    public void A_choice_typed_instead_of_the_reply_to_a_follow_up_is_that_choice()
    {
        var talk = new Talk(Some.FollowingUp);
        foreach (var text in new[] { "begin", Some.Typed[Question.Bring], "1" })
        {
            talk.Say(text);
        }

        while (talk.Asked is not Question.FitWhy)
        {
            talk.Say(talk.Asked is Question.Bring ? "verder" : "1");
        }

        talk.Say("Omdat het past bij jullie visie.");
        Assert.Equal(Question.FitWhy, talk.Asked);
        talk.Say("bijeenkomst");
        Assert.Equal(("Omdat het past bij jullie visie.", "NetworkMeeting"), (talk.Draft.AnswerTo(Question.FitWhy), talk.Draft.AnswerTo(Question.TopicKind)));
    }

    [Theory]
    [InlineData("Van Driel Metaal, nee, bellen, kwartier, vrijdagochtend. 06 21 43 65 87")]
    [InlineData("ik werk bij Van Driel Metaal, nee, bel me op 06 21 43 65 87 een kwartier is genoeg en het liefst vrijdagochtend")]
    public void A_bare_no_and_words_behind_a_number_are_heard(string said)
    {
        var talk = Talk.UpTo(Question.Organisation).Say(said);
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        Assert.Equal(
            ("Van Driel Metaal", "nee", "06 21 43 65 87", "15"),
            (talk.Draft.AnswerTo(Question.Organisation), talk.Draft.AnswerTo(Question.Acquaintance), talk.Draft.AnswerTo(Question.Phone), talk.Draft.AnswerTo(Question.Duration)));
    }

    [Theory]
    [InlineData("looks good, send it")]
    [InlineData("ja, klopt zo, verstuur maar")]
    public void Two_ways_of_saying_yes_are_one(string said) => Assert.IsType<IntakeState.Sent>(Talk.Reviewing().Say(said).State);

    [Fact]
    public void A_whole_sentence_wakes_a_draft_that_rests_and_is_its_answer()
    {
        var talk = Talk.UpTo(Question.FitWhy).Say("stop").Say("Werkgevers nemen het over en houden zo hun mensen gezond.");
        Assert.Equal((Question.TopicKind, "Werkgevers nemen het over en houden zo hun mensen gezond."), (talk.Asked, talk.Draft.AnswerTo(Question.FitWhy)));
        Assert.IsType<IntakeState.Stopped>(Talk.UpTo(Question.FitWhy).Say("stop").Say("hm").State);
    }

    [Fact]
    public void Going_on_where_nothing_is_filled_in_says_what_is_missing() =>
        Assert.Equal(IntakeRefusalReason.Empty, Talk.UpTo(Question.TopicTitle).Say("verder").Refused);
}
