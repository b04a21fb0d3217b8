using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Titles of choices where values belong, as some clients submit them.</summary>
public sealed class ChoiceTitlesTests
{
    // A comma and an "en" within names, and one name that begins with another.
    private static readonly Foundation Foundation = Some.Foundation with
    {
        Goals = [Some.Goal("a", "Werk, zorg en welzijn", "Work, care and welfare"), Some.Goal("b", "Werk", "Work"), Some.Goal("c", "Kennis", "Knowledge")],
    };

    private static readonly Vocabulary Words = Vocabularies.Of(Foundation);

    [Theory]
    [InlineData("1 · Werk, zorg en welzijn", "a")]
    [InlineData("2 · Werk", "b")]
    [InlineData("1 · Werk, zorg en welzijn,2 · Werk", "a,b")]
    [InlineData("3 · Kennis,1 · Werk, zorg en welzijn", "a,c")]
    [InlineData("1 · Work, care and welfare;3 · Knowledge", "a,c")]
    [InlineData("Werk, zorg en welzijn,Werk", "a,b")]
    [InlineData("a,c", "a,c")]
    [InlineData("a, 3 · Kennis", "a,c")]
    [InlineData("4 · Kennis", "")]
    [InlineData("1 · Werk, zorg en welzijn,iets anders", "a")]
    public void Titles_of_several_choices_are_their_values(string given, string chosen) =>
        Assert.Equal(chosen, string.Join(',', Words.Pick(Questions.Of(Question.FitGoals), given).Ids));

    [Fact]
    public void Every_title_of_every_choice_of_a_question_is_its_value()
    {
        foreach (var definition in Questions.All.Where(q => q is not QuestionDefinition.OpenText))
        {
            var choices = Words.Choices[definition.Question];
            foreach (var t in Languages.All.Select(l => Texts.In(l.Language)))
            {
                Assert.All(choices.Index(), c => Assert.Equal([c.Item.Id], Words.Pick(definition, t.NumberedChoice($"{c.Index + 1}", Name(c.Item.Id, t))).Ids));

                string Name(string id, Texts t) =>
                    definition is QuestionDefinition.OneOf q ? t.ChoiceName(q, id) : Foundation.GoalName(id, t.Language);
            }
        }
    }

    [Fact]
    public void Every_title_of_the_reviews_questions_and_of_the_reasons_is_its_value()
    {
        foreach (var t in Languages.All.Select(l => Texts.In(l.Language)))
        {
            Assert.All(Enum.GetValues<DeclineReason>(), reason => Assert.Equal(reason, ChoiceTitles.Reason(t.Reason(reason), Some.Foundation)));
            Assert.All(Questions.All, q => Assert.Equal(q.Question, ChoiceTitles.Question(t.Numbered($"{(int)q.Question + 1}", t.Label(q.Question)), Some.Foundation)));
        }

        Assert.Null(ChoiceTitles.Question("Iets anders", Some.Foundation));
        Assert.Null(ChoiceTitles.Reason("", Some.Foundation));
    }
}
