using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class OneAnswerTests
{
    private const string First = "Ik breng een workshop voor teamleiders, gratis en met werkboek.";
    private readonly Talk talk = Talk.Begun();
    private DateTimeOffset clock = Some.Monday;

    [Fact]
    public void Three_messages_in_five_seconds_are_one_answer()
    {
        Say(First, "m1");
        Say("over inclusief werven", "m2", seconds: 2);
        Say("voor teams tot 20 man, met een voorbeeld van onze eigen fabriek", "m3", seconds: 3);
        Assert.Equal($"{First}\nover inclusief werven\nvoor teams tot 20 man, met een voorbeeld van onze eigen fabriek", talk.Draft.Answers[Question.Bring]);
        Assert.Equal(Question.FitGoals, talk.Asked);
        Assert.Null(talk.Refused);
        Assert.Null(talk.Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void A_choice_that_is_typed_at_once_is_a_choice()
    {
        Say(First, "m1");
        Say("2", "m2", seconds: 1);
        Assert.Equal("knowledge", talk.Draft.Answers[Question.FitGoals]);
        Assert.Equal(First, talk.Draft.Answers[Question.Bring]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-5)]
    [InlineData(60)]
    public void Words_that_are_no_choice_later_on_stay_beside_each_other_at_the_question_behind_it(int? seconds)
    {
        const string one = "Bij ons in de fabriek scheelde het een hoop gedoe.";
        const string other = "En het verzuim gaat ervan omlaag bij de werkgevers.";
        Say(First, "m1");
        Say(one, "m2", seconds);
        Say(other, "m3", seconds);
        Assert.Equal(First, talk.Draft.Answers[Question.Bring]);
        Assert.Equal($"{one}\n{other}", talk.Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void A_part_follows_its_message_when_it_is_edited_deleted_or_brought_back()
    {
        Say(First, "m1");
        Say("over inclusief werven", "m2", seconds: 2);
        Say("voor teams tot 20 man", "m3", seconds: 2);
        talk.Reword("m2", "over eerlijk werven");
        Assert.Equal($"{First}\nover eerlijk werven\nvoor teams tot 20 man", talk.Draft.Answers[Question.Bring]);
        talk.Unsay("m3");
        Assert.Equal($"{First}\nover eerlijk werven", talk.Draft.Prefill(Question.Bring));
        talk.Reword("m3", "voor teams tot 30 man");
        Assert.Equal($"{First}\nover eerlijk werven\nvoor teams tot 30 man", talk.Draft.Prefill(Question.Bring));
        talk.Reword("m1", "Ik breng een les voor teamleiders, gratis en met werkboek.");
        Assert.Equal("Ik breng een les voor teamleiders, gratis en met werkboek.\nover eerlijk werven\nvoor teams tot 30 man", talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void Short_texts_in_a_row_are_taken_together()
    {
        Say("Een workshop.", "m1");
        Assert.Equal(IntakeRefusalReason.TooShort, talk.Refused);
        Say("Over werkgeluk.", "m2", seconds: 40);
        Assert.Equal("Een workshop.\nOver werkgeluk.", talk.Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void A_full_text_where_a_full_text_stands_is_shown_beside_it_and_the_contact_chooses()
    {
        const string second = "Een draaiboek voor de eerste werkdag dat iedere bakker mag gebruiken.";
        Say(First, "m1");
        talk.Say("terug");
        Say(second, "m2", seconds: 90);
        Assert.Equal(Question.Bring, talk.Asked);
        Assert.Equal($"{First}\n{second}", talk.Draft.Prefill(Question.Bring));
        Assert.Contains(talk.Last.Events, e => e is IntakeEvent.Doubled { Newest: second });
        var before = talk.State;
        talk.Say("verder");
        Assert.Equal($"{First}\n{second}", talk.Draft.Answers[Question.Bring]);

        var other = new Talk(Some.Rules, before).Say("alleen het nieuwe");
        Assert.Equal(second, other.Draft.Answers[Question.Bring]);
        Assert.Equal(Question.FitGoals, other.Asked);
    }

    [Fact]
    public void A_text_that_is_written_anew_takes_the_place_of_the_first()
    {
        Say(First, "m1");
        talk.Say("terug");
        Say("Ik breng een workshop voor teamleiders in de zorg, gratis en met werkboek erbij.", "m2", seconds: 90);
        Assert.Equal("Ik breng een workshop voor teamleiders in de zorg, gratis en met werkboek erbij.", talk.Draft.Answers[Question.Bring]);
    }

    [Theory]
    [InlineData("en hoe je dat meet")]
    [InlineData("ook voor kleine bedrijven")]
    [InlineData("bijvoorbeeld in de zorg, waar wij dat al doen")]
    [InlineData("and how to measure that")]
    public void Words_that_plainly_continue_an_answer_within_a_breath_belong_to_it(string more)
    {
        UpToTitle();
        Say("Vitale teams", "m1");
        Say(more, "m2", seconds: 3);
        Assert.Equal($"Vitale teams\n{more}", talk.Draft.Answers[Question.TopicTitle]);
        Assert.Equal(Question.TopicDescription, talk.Asked);
        Assert.Null(talk.Draft.Prefill(Question.TopicDescription));
        talk.Reword("m2", "en wat het oplevert");
        Assert.Equal("Vitale teams\nen wat het oplevert", talk.Draft.Answers[Question.TopicTitle]);
    }

    [Theory]
    [InlineData("en hoe je dat meet", 30)]
    [InlineData("Drie ingrepen die bij ons werkten, met de cijfers erbij.", 3)]
    [InlineData("En zo houden planners hun ploegen gezond, met de cijfers erbij.", 60)]
    public void Words_after_a_breath_or_a_sentence_of_its_own_answer_the_open_question(string text, int seconds)
    {
        UpToTitle();
        Say("Vitale teams", "m1");
        Say(text, "m2", seconds);
        Assert.Equal("Vitale teams", talk.Draft.Answers[Question.TopicTitle]);
        Assert.Contains(text, new[] { talk.Draft.AnswerTo(Question.TopicDescription), talk.Draft.Prefill(Question.TopicDescription) });
        Assert.DoesNotContain(talk.Last.Events, e => e is IntakeEvent.Undecided);
    }

    [Fact]
    public void Words_in_doubt_are_filled_in_and_a_tap_says_where_they_belong()
    {
        UpToTitle();
        Say("Vitale teams", "m1");
        Say("in de zorg en de bouw, waar het verzuim hoog is", "m2", seconds: 3);
        Assert.Equal((Question.TopicDescription, "Vitale teams"), (talk.Asked, talk.Draft.Answers[Question.TopicTitle]));
        var undecided = Assert.Single(talk.Last.Events.OfType<IntakeEvent.Undecided>());
        var before = talk.State;

        talk.Fill((undecided.Before, undecided.Together));
        Assert.Equal("Vitale teams\nin de zorg en de bouw, waar het verzuim hoog is", talk.Draft.Answers[Question.TopicTitle]);
        Assert.Equal((Question.TopicDescription, (string?)null), (talk.Asked, talk.Draft.Prefill(Question.TopicDescription)));

        var other = new Talk(Some.Rules, before).Say("verder");
        Assert.Equal("in de zorg en de bouw, waar het verzuim hoog is", other.Draft.Answers[Question.TopicDescription]);
    }

    [Fact]
    public void A_candidates_next_open_question_does_not_take_what_continues_the_answer_before()
    {
        talk.Say("Ik zoek werk als planner");
        Say("Ik los roosterpuzzels op voor ploegen die nooit compleet zijn.", "m1");
        Assert.Equal(Question.FitWhy, talk.Asked);
        Say("en ik ken de cao van buiten", "m2", seconds: 4);
        Assert.EndsWith("\nen ik ken de cao van buiten", talk.Draft.Prefill(Question.Bring), StringComparison.Ordinal);
        Assert.Equal((Question.FitWhy, (string?)null), (talk.Asked, talk.Draft.Prefill(Question.FitWhy)));
    }

    [Fact]
    public void What_answers_a_practical_question_does_so_also_behind_and()
    {
        UpToTitle();
        Say("Vitale teams", "m0");
        Say(Some.Typed[Question.TopicDescription], "m1", seconds: 60);
        Say("en dinsdagmiddag, een half uur", "m2", seconds: 3);
        Assert.Equal(Some.Typed[Question.TopicDescription], talk.Draft.Answers[Question.TopicDescription]);
        Assert.Equal("30", talk.Draft.Answers[Question.Duration]);
    }

    private void UpToTitle()
    {
        foreach (var question in new[] { Question.Bring, Question.FitGoals, Question.FitWhy, Question.TopicKind })
        {
            Say(Some.Typed[question], $"u{question}", seconds: 60);
        }

        Assert.Equal(Question.TopicDescription, talk.Asked);
        clock = clock.AddMinutes(1);
    }

    private void Say(string text, string messageId, int? seconds = 0)
    {
        clock = clock.AddSeconds(seconds ?? 0);
        talk.Do(new Input.Say(text, messageId) { SentAt = seconds is null ? null : clock });
    }
}
