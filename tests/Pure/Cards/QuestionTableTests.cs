using System.Collections.Immutable;
using System.Text;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Whatever is in the question table is asked, sent and shown. These walk the table, so that a new row is tested as well.</summary>
public sealed class QuestionTableTests
{
    private const string RequestId = "0123456789abcdef0123456789abcdef";

    public static TheoryData<Question, Language> All() => new(
        from definition in Questions.All
        from language in Languages.All
        select (definition.Question, language.Language));

    public static TheoryData<Question> OpenTexts() => [.. Questions.All.OfType<QuestionDefinition.OpenText>().Select(q => q.Question)];

    [Fact]
    public void Every_question_has_its_row_in_the_order_in_which_they_are_asked() => Assert.Equal(Enum.GetValues<Question>(), Questions.All.Select(q => q.Question));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_answer_reaches_the_pitch_the_review_the_chairs_card_and_the_contacts_own(Question question, Language language)
    {
        var definition = Questions.Of(question);
        var t = Texts.In(language);
        var (one, other) = Answers(definition);
        foreach (var (given, shown) in new[] { (one, other), (other, one) })
        {
            var draft = DraftWith(definition, given);
            var sent = Assert.Single(Conversation.Decide(new IntakeState.Reviewing(draft), new Input.Send(RequestId), Some.Rules, Some.Moment()).Events.OfType<IntakeEvent.Sent>());
            Assert.Equal(given, definition.In(sent.Pitch));
            Assert.Equal(draft.Answers, Questions.All.Where(q => q.In(sent.Pitch) is not null).ToDictionary(q => q.Question, q => q.In(sent.Pitch)!));

            var submitted = Assert.Single(MeetingRequest.Decide(MeetingRequest.Initial, new RequestCommand.Submit(Some.Contact, sent.Pitch), Some.Moment()).Events);
            var request = (MeetingRequest.Open)MeetingRequest.From([submitted]);
            var review = IntakeReply.Of(new IntakeState.Reviewing(draft), Decision<IntakeEvent, IntakeRefusal>.Nothing, [], t, Some.Foundation, Some.Rules).Card;
            // The buttons unfold all choices.
            var summary = SummaryCard.Of(new(RequestId, request), Telling.Waiting, [], t, Some.Foundation).Card with { Actions = null };
            var own = ContactCards(request, t);
            foreach (var card in own.Append(review).Append(summary))
            {
                Assert.Contains(Words(definition, given, t), Text(card), StringComparison.Ordinal);
                Assert.DoesNotContain(Words(definition, shown, t), Text(card), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OpenTexts))]
    public void A_long_answer_stands_whole_on_the_chairs_card_and_on_the_contacts_own(Question question)
    {
        var definition = (QuestionDefinition.OpenText)Questions.Of(question);
        var answer = string.Join(' ', Enumerable.Range(1000, 400))[..definition.Limit.Max].Trim();
        var request = new MeetingRequest.Open(Some.Carla, definition.Put(Asking(definition), answer), Some.Monday);
        var t = Texts.In(Language.Dutch);
        AdaptiveCard[] cards = [SummaryCard.Of(new(RequestId, request), Telling.Waiting, [], t, Some.Foundation).Card, .. ContactCards(request, t)];
        Assert.All(cards, card => Assert.Contains(answer, Text(card), StringComparison.Ordinal));
    }

    // The title is the name of a request everywhere, and no request was ever without.
    public static TheoryData<Question> Lacking() => [.. Questions.All.OfType<QuestionDefinition.OpenText>().Select(q => q.Question).Where(q => q != Question.TopicTitle)];

    [Theory]
    [MemberData(nameof(Lacking))]
    public void An_answer_that_a_request_lacks_is_shown_as_missing(Question question)
    {
        var definition = Questions.Of(question);
        var pitch = definition.Member is null ? Asking(definition) with { More = null } : definition.Put(Some.Pitch, null!);
        var request = new MeetingRequest.Open(Some.Carla, pitch, Some.Monday);
        var t = Texts.In(Language.Dutch);
        var card = Text(SummaryCard.Of(new(RequestId, request), Telling.Waiting, [], t, Some.Foundation).Card);
        Assert.Equal(definition.Chair is not ChairPlace.Heading, card.Contains(t.NoAnswer, StringComparison.Ordinal));
        Assert.All(ContactCards(request, t), own => Assert.Contains(t.NoAnswer, Text(own), StringComparison.Ordinal));
        Assert.Equal(definition.MayStayOpen, pitch.IsComplete);
    }

    [Fact]
    public void An_answer_that_a_time_is_looked_for_with_stands_in_view_on_the_card_of_an_approval()
    {
        var t = Texts.In(Language.Dutch);
        var approved = ContactRequestCards.Of(new(RequestId, new MeetingRequest.Approved(new(Some.Carla, Some.Pitch, Some.Monday), Some.Jan, Some.Monday, null)), t, Some.Foundation);
        var planning = Questions.Shown(Some.Pitch).Where(q => q.Contact is ContactPlace.Planning).ToArray();
        Assert.NotEmpty(planning);
        // Where there are no cards, only what is in view is read.
        Assert.All(planning, q => Assert.Contains(Some.Typed[q.Question], MessageText.Of(approved, t), StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Typed[Question.Bring], MessageText.Of(approved, t), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_was_added_while_the_review_stood_is_asked_before_it_is_sent()
    {
        var draft = DraftWith(Questions.Of(Question.Bring), Some.Typed[Question.Bring]);
        var older = new IntakeState.Reviewing(draft with { Answers = draft.Answers.Remove(Question.Organisation) });
        var t = Texts.In(Language.Dutch);
        Assert.Contains(t.NoAnswer, Text(IntakeReply.Of(older, Decision<IntakeEvent, IntakeRefusal>.Nothing, [], t, Some.Foundation, Some.Rules).Card), StringComparison.Ordinal);

        var said = Conversation.Decide(older, new Input.Send(RequestId), Some.Rules, Some.Moment());
        Assert.Equal(new IntakeRefusal(IntakeRefusalReason.NotComplete, Question.Organisation), Assert.Single(said.Refusals));
        var asking = Assert.IsType<IntakeState.Asking>(said.Events.Aggregate((IntakeState)older, Conversation.Evolve));
        Assert.Equal(Question.Organisation, asking.Question);
    }

    [Fact]
    public void An_answer_that_no_member_holds_is_kept_by_the_questions_name()
    {
        var added = new QuestionDefinition.OpenText((Question)99, Section.Practical, new(3, 20));
        Assert.Null(added.In(Some.Pitch));
        var pitch = added.Put(Some.Pitch, "06 12345678");
        Assert.Equal("06 12345678", added.In(pitch));
        Assert.NotEqual(Some.Pitch, pitch);
        Assert.Equal(added.Put(Some.Pitch, "06 12345678"), pitch);
        Assert.Equal(pitch.GetHashCode(), added.Put(Some.Pitch, "06 12345678").GetHashCode());
        Assert.Null(Some.Pitch.More?.GetValueOrDefault("99"));
    }

    private static IEnumerable<AdaptiveCard> ContactCards(MeetingRequest.Open sent, Texts t) => new MeetingRequest.Submitted[]
    {
        sent,
        new MeetingRequest.Approved(sent, Some.Jan, Some.Monday, null),
        new MeetingRequest.Declined(sent, Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null),
        new MeetingRequest.Withdrawn(sent, Some.Monday),
    }.Select(request => ContactRequestCards.Of(new(RequestId, request), t, Some.Foundation).Card);

    // A number to call is asked of who wants to call.
    private static Draft DraftWith(QuestionDefinition definition, string answer)
    {
        var pitch = definition.Put(Asking(definition), answer);
        pitch = definition.Question is Question.Form && answer is nameof(MeetingForm.Phone) ? Questions.Of(Question.Phone).Put(pitch, "06 12345678") : pitch;
        return new(
            RequestId,
            Questions.All.Where(q => q.In(pitch) is not null).ToImmutableSortedDictionary(q => q.Question, q => q.In(pitch)!),
            ImmutableSortedDictionary<Question, string>.Empty);
    }

    // A pitch beside which the question is asked.
    private static Pitch Asking(QuestionDefinition definition) =>
        definition.OnlyWhen is { } only ? Questions.Of(only.Question).Put(Some.Pitch, only.Answer) : Some.Pitch;

    // Two answers of which neither says what the other says.
    private static (string, string) Answers(QuestionDefinition definition) => definition switch
    {
        QuestionDefinition.OpenText { IsNumber: true } => ("06 11111111", "06 22222222"),
        QuestionDefinition.OpenText open => (Unique('a', open), Unique('b', open)),
        QuestionDefinition.OneOf q => (q.Choices[0], q.Choices[1]),
        _ => (Some.Foundation.Goals[0].Id, Some.Foundation.Goals[1].Id),
    };

    private static string Unique(char letter, QuestionDefinition.OpenText question) => $"{question.Question} {new string(letter, 30)}"[..Math.Min(30, question.Limit.Max)];

    private static string Words(QuestionDefinition definition, string answer, Texts t) => definition switch
    {
        QuestionDefinition.OneOf q => t.ChoiceName(q, answer),
        QuestionDefinition.Goals => Some.Foundation.GoalName(answer, t.Language),
        _ => answer,
    };

    private static string Text(AdaptiveCard card) => Encoding.UTF8.GetString(card.ToJson());
}
