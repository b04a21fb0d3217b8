using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Every open question at its limits: the last text that is accepted, and the first that is not.</summary>
public sealed class LimitTests
{
    public static TheoryData<Question> OpenQuestions() => [.. Questions.All.OfType<QuestionDefinition.OpenText>().Select(q => q.Question)];

    [Theory]
    [MemberData(nameof(OpenQuestions))]
    public void A_text_of_exactly_the_least_or_the_most_is_an_answer(Question question)
    {
        foreach (var length in new[] { Limit(question).Min, Limit(question).Max })
        {
            var talk = Talk.UpTo(question).Say($" \n{Of(question, length)}\t ");
            Assert.Empty(talk.Last.Refusals);
            Assert.Equal(Of(question, length), talk.Draft.Answers[question]);
        }
    }

    [Theory]
    [MemberData(nameof(OpenQuestions))]
    public void A_text_of_one_less_or_one_more_is_refused_with_its_length_and_kept(Question question)
    {
        foreach (var (length, reason) in new[] { (Limit(question).Min - 1, IntakeRefusalReason.TooShort), (Limit(question).Max + 1, IntakeRefusalReason.TooLong) })
        {
            var talk = Talk.UpTo(question).Say(Letters(length));
            Assert.Equal(new IntakeRefusal(reason, question, length), Assert.Single(talk.Last.Refusals));
            Assert.Equal((question, Letters(length)), (talk.Asked, talk.Draft.Prefill(question)));
            Assert.DoesNotContain(question, talk.Draft.Answers.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(OpenQuestions))]
    public void A_text_of_three_times_the_most_is_kept_whole_and_what_is_longer_is_cut_there_and_never_within_an_emoji(Question question)
    {
        var most = 3 * Limit(question).Max;
        Assert.Equal(Letters(most), Talk.UpTo(question).Say(Letters(most)).Draft.Prefill(question));
        Assert.Equal(Letters(most), Talk.UpTo(question).Say(Letters(most + 1)).Draft.Prefill(question));
        Assert.Equal(Letters(most - 1), Talk.UpTo(question).Say(Letters(most - 1) + "😀").Draft.Prefill(question));
        Assert.Equal(Letters(most - 2) + "😀", Talk.UpTo(question).Say(Letters(most - 2) + "😀😀").Draft.Prefill(question));
    }

    [Fact]
    public void A_draft_with_every_answer_at_its_least_or_its_most_can_be_sent()
    {
        foreach (var length in new Func<TextLimit, int>[] { l => l.Min, l => l.Max })
        {
            var talk = Talk.Begun();
            while (talk.Asked is { } question)
            {
                talk.Say(Questions.Of(question) is QuestionDefinition.OpenText open ? Letters(length(open.Limit)) : Some.Typed[question]);
            }

            var sent = Assert.IsType<IntakeEvent.Sent>(Assert.Single(talk.Say("verstuur").Last.Events));
            Assert.IsType<RequestEvent.Submitted>(Assert.Single(MeetingRequest.Decide(MeetingRequest.Initial, new RequestCommand.Submit(Some.Contact, sent.Pitch), Some.Moment()).Events));
        }
    }

    [Fact]
    public void An_answer_that_the_limits_no_longer_allow_is_not_sent()
    {
        var draft = Talk.Reviewing().Draft;
        foreach (var question in Questions.Asked(draft.AnswerTo).OfType<QuestionDefinition.OpenText>())
        {
            var stale = new IntakeState.Reviewing(draft.Answer(question.Question, Letters(question.Limit.Max + 1)));
            var decided = Conversation.Decide(stale, new Input.Send(draft.RequestId), Some.Rules, Some.Moment());
            Assert.Equal(IntakeRefusalReason.NotComplete, Assert.Single(decided.Refusals).Reason);
            Assert.DoesNotContain(decided.Events, e => e is IntakeEvent.Sent);
        }
    }

    [Fact]
    public void A_first_message_is_filled_in_from_the_length_that_the_first_question_takes()
    {
        var least = Limit(Question.Bring).Min;
        Assert.Equal(Letters(least), new Talk().Say($"  {Letters(least)}\n").Draft.Prefill(Question.Bring));
        Assert.Null(new Talk().Say(Letters(least - 1)).Draft.Prefill(Question.Bring));
        Assert.Null(new Talk().Say(new string('\u200b', least)).Draft.Prefill(Question.Bring));
    }

    [Fact]
    public void Words_at_a_choice_are_filled_in_further_on_from_that_same_length()
    {
        var least = Limit(Question.Bring).Min;
        foreach (var choice in Questions.All.Where(q => q is not QuestionDefinition.OpenText))
        {
            var next = Questions.From(choice.Question).OfType<QuestionDefinition.OpenText>().First(q => q.OnlyWhen is null).Question;
            Assert.Equal(Letters(least), Talk.UpTo(choice.Question).Say(Letters(least)).Draft.Prefill(next));
            Assert.Null(Talk.UpTo(choice.Question).Say(Letters(least - 1)).Draft.Prefill(next));
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void Every_kind_of_line_break_is_kept_as_one_wherever_a_text_is_kept(string lineBreak)
    {
        var (typed, kept) = ($"Een eerste regel die lang genoeg is,{lineBreak}en een tweede.", "Een eerste regel die lang genoeg is,\nen een tweede.");
        Assert.Equal(kept, Talk.Begun().Say(typed).Draft.Answers[Question.Bring]);
        Assert.Equal(kept, new Talk().Say(typed).Draft.Prefill(Question.Bring));
        Assert.Equal(kept, Talk.UpTo(Question.FitGoals).Say(typed).Draft.Prefill(Question.FitWhy));
        var talk = Talk.UpTo(Question.FitWhy);
        Assert.Equal(kept, talk.Do(new Input.GoBack(talk.Draft.RequestId, Values((Question.FitWhy, typed)))).Draft.Prefill(Question.FitWhy));
    }

    [Fact]
    public void Going_back_from_a_card_keeps_what_was_filled_in_and_nothing_of_an_empty_field()
    {
        var talk = Talk.UpTo(Question.TopicKind);
        talk.Do(new Input.GoBack(talk.Draft.RequestId, Values((Question.TopicKind, "NewProduct"), (Question.TopicTitle, "  \u200b"), (Question.TopicDescription, "kort"))));
        Assert.Equal(Question.FitWhy, talk.Asked);
        Assert.Equal(("NewProduct", null, "kort"), (talk.Draft.Prefill(Question.TopicKind), talk.Draft.Prefill(Question.TopicTitle), talk.Draft.Prefill(Question.TopicDescription)));
        Assert.Equal([Question.TopicKind, Question.TopicDescription], talk.Draft.Kept.Keys);
    }

    [Fact]
    public void What_a_card_gives_for_a_choice_is_kept_bounded_when_going_back()
    {
        var talk = Talk.UpTo(Question.FitGoals);
        foreach (var (given, most) in new[] { (100, 100), (100_000, 5_000) })
        {
            Assert.InRange(talk.Do(new Input.GoBack(talk.Draft.RequestId, Values((Question.FitGoals, Letters(given))))).Draft.Prefill(Question.FitGoals)!.Length, 100, most);
        }
    }

    private static TextLimit Limit(Question question) => ((QuestionDefinition.OpenText)Questions.Of(question)).Limit;

    private static string Letters(int length) => new('x', length);

    private static string Of(Question question, int length) =>
        Questions.Of(question) is QuestionDefinition.OpenText { IsNumber: true } ? new('6', length) : Letters(length);

    private static System.Collections.Immutable.ImmutableSortedDictionary<Question, string> Values(params (Question Question, string Value)[] values) =>
        values.ToDictionary(v => v.Question, v => v.Value).ToImmutableSorted();
}
