using SamBot.Dialogs.Intake;
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
    public void What_is_still_missing_is_asked_together()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, telefonisch, halfuurtje, dinsdagmiddag");
        Assert.Equal(Question.Acquaintance, talk.Asked);
        Assert.IsType<IntakeState.Reviewing>(talk.Say("nog niet").State);
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
        var talk = Talk.UpTo(Question.Organisation).Say("Zorggroep Zuid, nog niet, telefonisch, halfuurtje, dinsdagmiddag", "m1");
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

    public static TheoryData<string> Plain() =>
    [
        "hallo|"
        + "Een aanpak waarmee we bij Zorggroep Zuid veertig zij-instromers hebben behouden, met een draaiboek dat iedere werkgever mag gebruiken.|"
        + "1, want mensen die goed landen blijven gezond aan het werk|"
        + "bijeenkomst\nZij-instromers die blijven\nDrie ingrepen die bij ons werkten, met de cijfers erbij.|"
        + "Zorggroep Zuid, nog niet, teams, halfuurtje, dinsdagmiddag|"
        + "verstuur",
        // Who answers one thing at a time, and the practical side in two messages.
        "hi|"
        + "An approach that kept forty career changers on board at Southern Care, with a playbook that every employer may use.|"
        + "vitality, because people who land well stay healthy at work|"
        + "a network meeting|"
        + "Career changers who stay\nThree measures that worked for us, and two that we had better skipped.|"
        + "Southern Care Group, not yet, on Teams, half an hour|"
        + "Tuesday afternoon|"
        + "send",
    ];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Who_answers_plainly_needs_at_most_eight_messages_from_hello_to_sent(string typed)
    {
        var messages = typed.Split('|');
        var talk = new Talk();
        foreach (var text in messages)
        {
            talk.Say(text);
        }

        Assert.IsType<IntakeState.Sent>(talk.State);
        Assert.InRange(messages.Length, 1, 8);
    }

    [Fact]
    public void By_card_it_is_six_presses()
    {
        var talk = Talk.Begun();
        foreach (var section in Enum.GetValues<Section>())
        {
            talk.Fill([.. Questions.All.Where(q => q.Section == section).Select(q => (q.Question, Some.Typed[q.Question]))]);
        }

        Assert.IsType<IntakeState.Sent>(talk.Do(new Input.Send(talk.Draft.RequestId)).State);
    }
}
