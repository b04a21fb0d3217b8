using System.Collections.Immutable;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Cards that are pressed after something was typed: they say what they would change, and change nothing by themselves.</summary>
public sealed class OlderCardsTests
{
    private const string Typed = "Een aanpak waarmee we veertig zij-instromers hebben behouden.";
    private const string OnCard = "Een halve zin die nog op de oude kaart stond.";

    [Fact]
    public void A_card_of_an_answered_question_says_what_it_would_change_and_changes_nothing()
    {
        var (talk, card) = After(Question.Bring, Typed, OnCard);
        talk.Do(card);
        Assert.Equal(OnCard, Shown(talk)[Question.Bring]);
        Assert.Equal((Question.FitGoals, Typed), (talk.Asked, talk.Draft.Answers[Question.Bring]));
    }

    [Fact]
    public void One_tap_takes_what_is_on_the_card_and_another_leaves_it()
    {
        var (talk, card) = After(Question.Bring, Typed, OnCard);
        talk.Do(card).Do(new Input.Fill(talk.Draft.RequestId, ImmutableSortedDictionary<Question, string>.Empty));
        Assert.Equal(Typed, talk.Draft.Answers[Question.Bring]);
        talk.Do(card with { Seen = Marks(talk.Draft, Question.Bring) });
        Assert.Equal(OnCard, talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void A_text_that_waits_for_more_is_not_replaced_by_an_older_card_either()
    {
        var (talk, card) = After(Question.Bring, "Te kort", OnCard);
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Equal(OnCard, Shown(talk.Do(card))[Question.Bring]);
        Assert.Equal("Te kort", talk.Draft.Kept[Question.Bring]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Typed)]
    public void A_card_that_would_change_nothing_shows_how_it_stands(string onCard)
    {
        var (talk, card) = After(Question.Bring, Typed, onCard);
        Assert.True(talk.Do(card).Last.IsNothing);
        Assert.Equal(Typed, talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void What_nobody_typed_since_is_taken_from_the_card()
    {
        var talk = Talk.UpTo(Question.TopicKind);
        var marks = Marks(talk.Draft, Question.TopicKind, Question.TopicTitle, Question.TopicDescription);
        talk.Say("2").Say("Vitale teams in de logistiek");
        talk.Do(new Input.Fill(talk.Draft.RequestId, Values((Question.TopicKind, ""), (Question.TopicTitle, "Een andere titel"), (Question.TopicDescription, Some.Typed[Question.TopicDescription]))) { Seen = marks });
        Assert.Equal("Vitale teams in de logistiek", talk.Draft.Answers[Question.TopicTitle]);
        Assert.Equal(Some.Typed[Question.TopicDescription], talk.Draft.Answers[Question.TopicDescription]);
        Assert.Equal([Question.TopicTitle], Shown(talk).Keys);
    }

    [Fact]
    public void Going_back_on_an_older_card_keeps_none_of_its_older_texts()
    {
        var talk = Talk.UpTo(Question.FitGoals);
        var marks = Marks(talk.Draft, Question.FitGoals, Question.FitWhy);
        talk.Say("1").Say(Some.Typed[Question.FitWhy]);
        talk.Do(new Input.GoBack(talk.Draft.RequestId, Values((Question.FitWhy, OnCard))) { Seen = marks });
        Assert.Equal(Some.Typed[Question.FitWhy], talk.Draft.Prefill(Question.FitWhy));
        Assert.Equal(OnCard, Shown(talk)[Question.FitWhy]);
    }

    [Fact]
    public void A_card_from_before_marks_is_taken_as_it_was() =>
        Assert.Equal(OnCard, Talk.UpTo(Question.FitGoals).Fill((Question.Bring, OnCard)).Draft.Answers[Question.Bring]);

    [Fact]
    public void The_present_card_is_taken_whatever_it_changes()
    {
        var talk = Talk.Begun().Say("Te kort");
        talk.Do(new Input.Fill(talk.Draft.RequestId, Values((Question.Bring, Typed))) { Seen = Marks(talk.Draft, Question.Bring) });
        Assert.Equal(Typed, talk.Draft.Answers[Question.Bring]);
    }

    private static (Talk Talk, Input.Fill Card) After(Question question, string typed, string onCard)
    {
        var talk = Talk.UpTo(question);
        var card = new Input.Fill(talk.Draft.RequestId, Values((question, onCard))) { Seen = Marks(talk.Draft, question) };
        return (talk.Say(typed), card);
    }

    private static ImmutableSortedDictionary<Question, string> Shown(Talk talk) => Assert.Single(talk.Last.Events.OfType<IntakeEvent.OlderCardShown>()).Values;

    private static ImmutableSortedDictionary<Question, string> Marks(Draft draft, params Question[] questions) =>
        questions.ToImmutableSortedDictionary(q => q, q => OlderCards.Mark(draft, q));

    private static ImmutableSortedDictionary<Question, string> Values(params (Question Question, string Value)[] values) =>
        values.ToImmutableSortedDictionary(v => v.Question, v => v.Value);
}
