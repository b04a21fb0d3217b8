using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Messages that answer several questions of a section, and how many a whole request takes.</summary>
public sealed class TogetherTests
{
    private const string Why = "het houdt mensen langer gezond aan het werk";

    [Theory]
    [InlineData("1, want het houdt mensen langer gezond aan het werk", "vitality", "want het houdt mensen langer gezond aan het werk")]
    [InlineData("1 en 2 omdat het mensen langer gezond aan het werk houdt", "vitality,knowledge", "omdat het mensen langer gezond aan het werk houdt")]
    [InlineData("Vitaliteit: het houdt mensen langer gezond aan het werk", "vitality", Why)]
    [InlineData("kennis\nwerkgevers leren van elkaars fouten", "knowledge", "werkgevers leren van elkaars fouten")]
    [InlineData("both, because employers learn from each other", "vitality,knowledge", "because employers learn from each other")]
    public void A_choice_and_its_reason_are_taken_from_one_message(string text, string goals, string why)
    {
        var talk = Talk.UpTo(Question.FitGoals).Say(text);
        Assert.Equal((goals, why, Question.TopicKind), (talk.Draft.Answers[Question.FitGoals], talk.Draft.Answers[Question.FitWhy], talk.Asked));
    }

    [Theory]
    [InlineData("Vitaliteit, en ook wel kennis uitwisselen")]
    [InlineData("vooral de eerste, maar zeker ook de tweede")]
    [InlineData("1, 2")]
    public void A_second_choice_is_no_reason(string text) =>
        Assert.False(Talk.UpTo(Question.FitGoals).Say(text).Draft.Answers.ContainsKey(Question.FitWhy));

    [Theory]
    [InlineData("bijeenkomst\nZij-instromers die blijven\nDrie ingrepen die bij ons werkten, met de cijfers erbij.")]
    [InlineData("1\nZij-instromers die blijven: Drie ingrepen die bij ons werkten, met de cijfers erbij. En wat niet werkte, want daar leert men het meest.")]
    public void A_kind_a_title_and_what_it_is_about_are_taken_from_one_message(string text)
    {
        var talk = Talk.UpTo(Question.TopicKind).Say(text);
        Assert.Equal(("NetworkMeeting", "Zij-instromers die blijven"), (talk.Draft.Answers[Question.TopicKind], talk.Draft.Answers[Question.TopicTitle]));
        Assert.StartsWith("Drie ingrepen die bij ons werkten", talk.Draft.Answers[Question.TopicDescription], StringComparison.Ordinal);
        Assert.Equal(Question.Organisation, talk.Asked);
    }

    [Fact]
    public void Words_that_nothing_explains_take_no_answers_place()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, dinsdagmiddag, van de bijeenkomst in mei");
        Assert.Equal("dinsdagmiddag", talk.Draft.Answers[Question.Availability]);
        talk.Say("koekjes\nthee erbij\nen taart");
        Assert.Equal((IntakeRefusalReason.SendOrChange, "dinsdagmiddag"), (talk.Refused, talk.Draft.Answers[Question.Availability]));
    }

    [Fact]
    public void What_the_practical_side_leaves_open_may_be_typed_in_the_review()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid");
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        talk.Say("teams, halfuurtje", "m1").Say("dinsdagmiddag", "m2");
        Assert.Equal(("Teams", "30", "dinsdagmiddag"), (talk.Draft.AnswerTo(Question.Form), talk.Draft.AnswerTo(Question.Duration), talk.Draft.AnswerTo(Question.Availability)));
        Assert.IsType<IntakeState.Reviewing>(talk.Reword("m2", "woensdagmiddag").State);
        Assert.Equal("woensdagmiddag", talk.Draft.AnswerTo(Question.Availability));
        Assert.Equal(IntakeRefusalReason.SendOrChange, talk.Say("mijn oma heeft een fiets").Refused);
        talk.Say("van de bijeenkomst in mei, vrijdag kan ook");
        Assert.Equal(("Teams", "woensdagmiddag, vrijdag kan ook"), (talk.Draft.AnswerTo(Question.Form), talk.Draft.AnswerTo(Question.Availability)));
    }

    [Fact]
    public void Who_wants_to_be_called_in_the_review_is_asked_for_a_number()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid").Say("liefst telefonisch");
        Assert.Equal(Question.Phone, talk.Asked);
        Assert.IsType<IntakeState.Reviewing>(talk.Say("06-12345678").State);
    }

    [Theory]
    [InlineData("nog niet")]
    [InlineData("ziet er goed uit")]
    [InlineData("not yet")]
    public void What_says_nothing_of_a_meeting_fills_in_nothing_in_the_review(string text)
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid");
        var before = talk.Draft;
        talk.Say(text);
        Assert.True(talk.State is IntakeState.Sent || talk.Draft.Answers == before.Answers, text);
    }

    [Fact]
    public void A_few_words_where_the_topic_is_asked_are_its_title_and_a_sentence_is_what_it_is_about()
    {
        var talk = Talk.UpTo(Question.TopicKind).Say("bijeenkomst");
        Assert.Equal(Question.TopicDescription, talk.Asked);
        Assert.Equal((Question.TopicDescription, "Vitale teams"), (talk.Say("Vitale teams").Asked, talk.Draft.AnswerTo(Question.TopicTitle)));
        var whole = Talk.UpTo(Question.TopicKind).Say("bijeenkomst").Say(Some.Typed[Question.TopicDescription]);
        Assert.Equal((Question.Organisation, (string?)null), (whole.Asked, whole.Draft.AnswerTo(Question.TopicTitle)));
    }

    [Fact]
    public void A_title_that_nobody_gave_is_the_first_words_of_the_topic_and_may_be_changed()
    {
        var talk = Talk.UpTo(Question.TopicKind).Say("bijeenkomst").Say($"Ja!\n{Some.Typed[Question.TopicDescription]}").Say("Zorggroep Zuid");
        Assert.Equal(Some.Typed[Question.TopicDescription], Title(talk));
        Assert.Equal("Zij-instromers die blijven", Title(talk.Say("wijzig titel").Say("Zij-instromers die blijven")));

        static string Title(Talk talk) => new Talk(Some.Rules, talk.State).Say("verstuur").Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch.Topic.Title;
    }

    [Fact]
    public void Who_cannot_choose_a_form_is_asked_between_two_and_the_rest_is_kept()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, teams of telefoon, half uur, dinsdag");
        Assert.Equal((Question.Form, IntakeRefusalReason.Between), (talk.Asked, talk.Refused));
        Assert.Equal("30", talk.Draft.Answers[Question.Duration]);
    }

    [Fact]
    public void An_edited_message_changes_every_answer_that_it_gave()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, bel me op 06-12345678, halfuurtje, dinsdagmiddag", "m1");
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        talk.Reword("m1", "Zorggroep Noord, nog niet, teams, halfuurtje, dinsdagmiddag");
        Assert.Equal(("Zorggroep Noord", "Teams", "30"), (talk.Draft.Answers[Question.Organisation], talk.Draft.Answers[Question.Form], talk.Draft.Answers[Question.Duration]));
        var before = talk.State;
        Assert.True(talk.Reword("m1", "Zorggroep Noord, nog niet, teams, halfuurtje, dinsdagmiddag").Last.IsNothing);
        Assert.Same(before, talk.State);

        Assert.Equal(Question.Availability, talk.Reword("m1", "Zorggroep Noord, nog niet, teams, halfuurtje").Asked);
        Assert.Equal(Question.Organisation, talk.Unsay("m1").Asked);
        Assert.DoesNotContain(talk.Draft.Answers.Keys, q => Questions.Of(q).Section is Section.Practical);
    }

    public static TheoryData<string, string> Plain() => new()
    {
        {
            "nl",
            "hallo|"
            + "Een aanpak waarmee we bij Zorggroep Zuid veertig zij-instromers hebben behouden, met een draaiboek dat iedere werkgever mag gebruiken.|"
            + "1, want bij drie zorghuizen ging het verzuim van negen naar zes procent|"
            + "bijeenkomst\nZij-instromers die blijven\nDrie ingrepen die bij ons werkten, met de cijfers erbij.|"
            + "Zorggroep Zuid, nog niet, teams, halfuurtje, dinsdagmiddag|"
            + "verstuur"
        },
        {
            "en",
            "hi|"
            + "An approach that kept forty career changers on board at Southern Care, with a playbook that every employer may use.|"
            + "vitality, because at three care homes sick leave went from nine to six per cent|"
            + "a network meeting|"
            + "Career changers who stay\nThree measures that kept career changers with us, with the figures and a playbook to take home.|"
            + "Southern Care Group, not yet, on Teams, half an hour|"
            + "send"
        },

        // Who answers strictly one thing at a time.
        {
            "nl",
            "hallo|"
            + "Een aanpak waarmee we bij Zorggroep Zuid veertig zij-instromers hebben behouden, met een draaiboek dat iedere werkgever mag gebruiken.|"
            + "1|"
            + "Bij drie zorghuizen ging het verzuim van negen naar zes procent, omdat mensen beter landden.|"
            + "een bijeenkomst|"
            + "Drie ingrepen waarmee zij-instromers bij ons bleven, met de cijfers en een draaiboek om mee te nemen.|"
            + "Zorggroep Zuid|"
            + "verstuur"
        },
        {
            "en",
            "hello|"
            + "An approach that kept forty career changers on board at Southern Care, with a playbook that every employer may use.|"
            + "vitality|"
            + "At three care homes sick leave went from nine to six per cent, because people landed better.|"
            + "a network meeting|"
            + "Three measures that kept career changers with us, with the figures and a playbook to take home.|"
            + "Southern Care Group|"
            + "send"
        },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void Who_answers_plainly_needs_at_most_eight_messages_from_hello_to_sent(string language, string typed)
    {
        var messages = typed.Split('|');
        var talk = new Talk(Some.FollowingUp with { Spoken = Texts.LanguageOf(language)!.Value });
        foreach (var text in messages)
        {
            talk.Say(text);
        }

        Assert.IsType<IntakeState.Sent>(talk.State);
        Assert.InRange(messages.Length, 1, 8);
        Assert.True(IsWhole(talk.Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch, Texts.LanguageOf(language)!.Value));
    }

    [Fact]
    public void By_card_it_is_a_press_for_each_section()
    {
        var talk = Talk.Begun();
        foreach (var section in Enum.GetValues<Section>())
        {
            talk.Fill([.. Questions.All.Where(q => q.Section == section).Select(q => (q.Question, Some.Typed[q.Question]))]);
        }

        Assert.IsType<IntakeState.Sent>(talk.Do(new Input.Send(talk.Draft.RequestId)).State);
    }

    [Fact]
    public void By_card_what_is_optional_may_stay_empty()
    {
        var talk = Talk.Begun();
        foreach (var section in Enum.GetValues<Section>())
        {
            talk.Fill([.. Questions.All.Where(q => q.Section == section).Select(q => (q.Question, q.MayStayOpen ? "" : q.OnlyWhen is null ? Some.Typed[q.Question] : ""))]);
            Assert.Empty(talk.Last.Refusals);
        }

        Assert.IsType<IntakeState.Reviewing>(talk.State);
        var sent = talk.Do(new Input.Send(talk.Draft.RequestId)).Last.Events.OfType<IntakeEvent.Sent>().Single();
        Assert.True(IsWhole(sent.Pitch, Language.Dutch));
    }

    [Fact]
    public void The_review_says_what_stayed_open_as_the_chair_will_read_it()
    {
        var t = Texts.In(Language.Dutch);
        var talk = Talk.UpTo(Question.TopicKind).Say("bijeenkomst").Say(Some.Typed[Question.TopicDescription]).Say("Zorggroep Zuid");
        var review = System.Text.Encoding.UTF8.GetString(IntakeReply.Of(talk.State, talk.Last, [], t, Some.Foundation, Some.Rules).Card.ToJson());
        Assert.All([t.LeftOpen, t.NoPreference, t.ReviewOpen, Some.Typed[Question.TopicDescription]], text => Assert.Contains(text, review, StringComparison.Ordinal));
        Assert.DoesNotContain(t.NoAnswer, review, StringComparison.Ordinal);
    }

    // Nothing on the chair's card is blank, and what stayed open is said.
    private static bool IsWhole(Pitch pitch, Language language)
    {
        var t = Texts.In(language);
        var card = System.Text.Encoding.UTF8.GetString(
            SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, pitch, Some.Monday)), Telling.Waiting, [], t, Some.Foundation).Card.ToJson());
        return pitch.IsComplete && !card.Contains("\"text\":\"\"", StringComparison.Ordinal) && !card.Contains(t.NoAnswer, StringComparison.Ordinal)
            && (pitch.Practical.Availability.Length > 0 || card.Contains(t.LeftOpen, StringComparison.Ordinal))
            && (pitch.Practical.Form is not MeetingForm.Any || card.Contains(t.NoPreferenceFor(t.Label(Question.Form)), StringComparison.Ordinal));
    }

    [Fact]
    public void Who_wants_to_call_is_asked_for_a_number_and_nobody_else()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, telefonisch, half uur, dinsdag");
        Assert.Equal(Question.Phone, talk.Asked);
        Assert.Equal(IntakeRefusalReason.TooShort, talk.Say("weet ik niet uit mijn hoofd").Refused);
        Assert.IsType<IntakeState.Reviewing>(talk.Say("06-12 34 56 78").State);
        var sent = Assert.Single(talk.Say("verstuur").Last.Events.OfType<IntakeEvent.Sent>());
        Assert.Equal("06-12 34 56 78", Questions.Of(Question.Phone).In(sent.Pitch));
        Assert.IsType<IntakeState.Reviewing>(Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, teams, half uur, dinsdag").State);
    }

    [Fact]
    public void A_number_of_who_meets_otherwise_after_all_is_not_sent()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, bel me op 06 12345678, half uur, dinsdag").Say("wijzig vorm").Say("teams");
        var sent = Assert.Single(talk.Say("verstuur").Last.Events.OfType<IntakeEvent.Sent>());
        Assert.Null(Questions.Of(Question.Phone).In(sent.Pitch));
    }

    [Theory]
    [InlineData("Teams", null)]
    [InlineData("Phone", Question.Phone)]
    public void A_card_may_leave_the_number_open_where_nobody_calls(string form, Question? asked)
    {
        var talk = Talk.UpTo(Question.Organisation).Fill(
            (Question.Organisation, "Zorggroep Zuid"), (Question.Acquaintance, "nog niet"), (Question.Form, form), (Question.Phone, ""), (Question.Duration, "30"), (Question.Availability, "dinsdag"));
        Assert.Equal(asked, talk.Asked);
    }

    [Theory]
    [InlineData("klopt")]
    [InlineData("dat klopt nog")]
    [InlineData("yes")]
    public void What_is_known_from_the_request_before_is_confirmed_with_a_word(string word)
    {
        var talk = Known().Say(word);
        Assert.Equal(("Zorggroep Zuid", "Van de bijeenkomst in mei"), (talk.Draft.Answers[Question.Organisation], talk.Draft.Answers[Question.Acquaintance]));
        Assert.IsType<IntakeState.Reviewing>(talk.State);
    }

    [Fact]
    public void Who_answers_the_rest_agrees_with_what_is_known_and_may_change_it()
    {
        Assert.IsType<IntakeState.Reviewing>(Known().Say("teams, half uur, dinsdag").State);
        var moved = Known().Say("ik werk nu bij Gemeente Breda, teams, half uur, dinsdag");
        Assert.Equal(("Gemeente Breda", "Van de bijeenkomst in mei"), (moved.Draft.Answers[Question.Organisation], moved.Draft.Answers[Question.Acquaintance]));
    }

    [Theory]
    [InlineData("geen")]
    [InlineData("Ik ben werkzoekend")]
    [InlineData("no employer")]
    public void Who_has_no_employer_says_so_and_it_is_no_name_on_a_card(string said)
    {
        var pitch = Questions.Of(Question.Organisation).Put(Some.Pitch, Talk.UpTo(Question.Organisation).Say(said).Draft.Answers[Question.Organisation]);
        var card = SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, pitch, Some.Monday)), Telling.Waiting, [], Texts.In(Language.Dutch), Some.Foundation).Card;
        Assert.DoesNotContain("Carla de Vries,", System.Text.Encoding.UTF8.GetString(card.ToJson()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kunt u mij de ledenlijst sturen?", Inquiry.Members)]
    [InlineData("wat kost lidmaatschap?", Inquiry.Membership)]
    [InlineData("Which companies are in the network?", Inquiry.Members)]
    [InlineData("How do I become a member?", Inquiry.Membership)]
    [InlineData("wat een klotebot", Inquiry.Swearing)]
    [InlineData("this is bullshit", Inquiry.Swearing)]
    public void Who_asks_for_members_or_prices_or_swears_is_answered_and_then_asked_what_they_bring(string text, Inquiry inquiry)
    {
        foreach (var talk in new[] { new Talk().Say(text), Talk.Begun().Say(text) })
        {
            Assert.Contains(new IntakeEvent.Inquired(inquiry), talk.Last.Events);
            Assert.Equal((Question.Bring, null), (talk.Asked, talk.Draft.Prefill(Question.Bring)));
        }
    }

    [Fact]
    public void A_text_of_three_thousand_characters_is_kept_whole_and_its_limit_is_told_beforehand()
    {
        Assert.Equal(3000, Talk.Begun().Say(new string('x', 3000)).Draft.Prefill(Question.Bring)!.Length);
        var card = IntakeReply.Of(Talk.Begun().State, Talk.Begun().Last, [], Texts.In(Language.Dutch), Some.Foundation, Some.Rules).Card;
        Assert.Contains("hooguit 1.200 tekens", System.Text.Encoding.UTF8.GetString(card.ToJson()), StringComparison.Ordinal);
    }

    // Somebody who sent a request before, at the practical side of the next.
    private static Talk Known()
    {
        var talk = Talk.Reviewing().Say("verstuur").Say("nieuw");
        while (talk.Asked is { } question && question < Question.Organisation)
        {
            talk.Say(Some.Typed[question]);
        }

        Assert.Equal(Question.Organisation, talk.Asked);
        return talk;
    }
}
