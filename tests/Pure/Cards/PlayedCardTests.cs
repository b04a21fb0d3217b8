using System.Text;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>What a reader of the played conversations stumbled over on the cards.</summary>
public sealed class PlayedCardTests
{
    private static readonly Texts T = Texts.In(Language.Dutch);

    [Fact]
    public void The_chairs_card_of_a_candidate_has_its_own_labels_and_no_title_that_nobody_gave()
    {
        var talk = new Talk().Say("ik zoek werk in de logistiek").Say("Een planning die elke week vastliep kreeg ik weer aan het rijden, zonder wachtende wagens.")
            .Say("Bedrijven met een eigen wagenpark").Say("Een rekensom die laat zien wat een uur wachten kost.").Say("verstuur");
        var sent = Assert.Single(talk.Last.Events.OfType<IntakeEvent.Sent>());
        var card = Written(SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, sent.Pitch, Some.Monday)), Telling.Waiting, [], T, Some.Foundation));
        Assert.All([T.CandidateChairBring, T.CandidateChairFitWhy, T.CandidateChairDescription], label => Assert.Contains(label, card, StringComparison.Ordinal));
        Assert.DoesNotContain(T.ChairSection(Section.Topic), card, StringComparison.Ordinal);
        Assert.DoesNotContain("Gespreksverzoek", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_shows_a_text_that_is_too_long_whole_and_says_so()
    {
        var talk = Talk.Begun().Say(new string('x', 3000));
        var card = Written(IntakeReply.Of(talk.State, new([new IntakeEvent.FormAsked()], []), [], T, Some.Foundation, Some.Rules));
        Assert.Contains(new string('x', 3000), card, StringComparison.Ordinal);
        Assert.Contains(T.TooLong("3.000", "1.200"), card, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_was_cleared_in_a_change_is_said_to_be_back()
    {
        var talk = Talk.Reviewing().Say("wijzig titel").Fill((Question.TopicTitle, ""));
        var card = Written(IntakeReply.Of(talk.State, talk.Last, [], T, Some.Foundation, Some.Rules));
        Assert.Contains(T.RemarkCleared, card, StringComparison.Ordinal);
        Assert.Contains(Some.Typed[Question.TopicTitle], card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notification_tells_what_the_message_is_about()
    {
        var talk = Talk.Reviewing().Say("verstuur").Say("nederlands");
        Assert.Equal(T.LanguageChosen, IntakeReply.Of(talk.State, talk.Last, [], T, Some.Foundation, Some.Rules).Summary);
        Assert.Equal(T.StatusTitle, IntakeReply.Of(talk.Say("status").State, talk.Last, [], T, Some.Foundation, Some.Rules).Summary);
    }

    [Fact]
    public void The_welcome_promises_to_keep_an_address_only_where_it_gets_one() =>
        Assert.Contains("je e-mailadres als ik dat krijg", Written(new(WelcomeOf(), "")), StringComparison.Ordinal);

    [Fact]
    public void Who_has_no_employer_says_so_with_a_tap_and_the_field_stays_empty()
    {
        var talk = Talk.UpTo(Question.Organisation).Say("geen werkgever").Say("wijzig organisatie");
        var card = Written(IntakeReply.Of(talk.State, talk.Last, [], T, Some.Foundation, Some.Rules));
        Assert.Contains(T.NoEmployerTap, card, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"organisationNone\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":\"organisation\",\"value\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_review_shows_the_name_and_the_address_that_are_known_and_asks_neither()
    {
        var talk = Talk.Reviewing();
        string Review(Person? contact) => Written(IntakeReply.Of(talk.State, talk.Last, [], T, Some.Foundation, Some.Rules, contact: contact));
        Assert.Contains("zorg", Review(Some.Carla with { Email = "carla@zorg.example" }), StringComparison.Ordinal);
        Assert.Contains(T.ReviewFrom("Carla de Vries"), Review(Some.Carla), StringComparison.Ordinal);
        Assert.DoesNotContain("ziet je naam", Review(Some.Carla with { Name = Person.NoName }), StringComparison.Ordinal);
    }

    private static SamBot.Cards.Elements.AdaptiveCard WelcomeOf() => Sample.Card("welcome", Language.Dutch, Some.Pitch, Some.Carla);

    private static string Written(Message message) => Encoding.UTF8.GetString(message.Card.ToJson());
}
