using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Which view a contact gets for what they did, and how many of their requests are listed.</summary>
public sealed class IntakeReplyTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private static readonly Question?[] Open = [.. Questions.All.OfType<QuestionDefinition.OpenText>().Select(q => (Question?)q.Question)];
    private static readonly IntakeState NotStarted = new IntakeState.NotStarted(Welcomed: true);
    private static readonly IntakeState Sent = new IntakeState.Sent("r0");

    [Fact]
    public void A_list_of_requests_shows_as_many_as_there_is_room_for_and_no_more()
    {
        foreach (var count in new[] { 1, Sizes.Listed - 1, Sizes.Listed, Sizes.Listed + 1 })
        {
            var requests = Requests(count);
            var text = Read(Reply(NotStarted, new IntakeEvent.StatusAsked(), requests));
            Assert.Equal(requests.Take(Sizes.Listed).Select(r => $"{r.Reference}"), requests.Select(r => $"{r.Reference}").Where(r => text.Contains(r, StringComparison.Ordinal)));
        }

        Assert.Contains(Dutch.StatusNone, Read(Reply(NotStarted, new IntakeEvent.StatusAsked(), [])), StringComparison.Ordinal);
        Assert.DoesNotContain(Dutch.StatusNone, Read(Reply(NotStarted, new IntakeEvent.StatusAsked(), Requests(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_not_sent_yet_is_named_with_the_list_while_there_is_one()
    {
        foreach (var state in new[] { Talk.UpTo(Question.TopicKind).State, Talk.Reviewing().State, Talk.Begun().Say("stop").State })
        {
            Assert.Contains(Dutch.StatusDraft, Read(Reply(state, new IntakeEvent.StatusAsked(), [])), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Dutch.StatusDraft, Read(Reply(NotStarted, new IntakeEvent.StatusAsked(), [])), StringComparison.Ordinal);
        Assert.DoesNotContain(Dutch.StatusDraft, Read(Reply(Sent, new IntakeEvent.StatusAsked(), [])), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_open_requests_can_be_taken_back_and_the_first_five_have_a_button()
    {
        var open = Requests(Sizes.Listed / 2 + 1);
        var decided = new KnownRequest("decided", new MeetingRequest.Approved((MeetingRequest.Open)open[0].Request, Some.Jan, Some.Monday, null));
        Assert.Equal(Sizes.Listed / 2, Buttons([decided, .. open]));
        Assert.Equal(1, Buttons([open[0], decided]));
        Assert.Equal(0, Buttons([decided]));

        var none = Read(Reply(NotStarted, new IntakeEvent.WithdrawAsked(null), [decided]));
        Assert.Contains(Dutch.WithdrawNone, none, StringComparison.Ordinal);
        var which = Dutch.WithdrawWhich($"{open[0].Reference}").Replace("**", "", StringComparison.Ordinal);
        Assert.Contains(which, Read(Reply(NotStarted, new IntakeEvent.WithdrawAsked(null), [decided, .. open])), StringComparison.Ordinal);

        int Buttons(KnownRequest[] requests) => Flat(Reply(NotStarted, new IntakeEvent.WithdrawAsked(null), requests).Card.Body).OfType<ActionSet>().Count();
    }

    [Fact]
    public void What_was_read_already_is_not_read_out_again_with_the_answer_to_something_else()
    {
        var requests = Requests(1);
        foreach (var said in new[] { Said(new IntakeEvent.HelpAsked()), Said(new IntakeRefusal(IntakeRefusalReason.AlreadySent)), Said(new IntakeEvent.LanguageAsked()) })
        {
            Assert.Equal([Dutch.NewRequest], Titles(IntakeReply.Of(Sent, said, requests, Dutch, Some.Foundation, Some.Rules)));
            Assert.Equal([Dutch.Begin], Titles(IntakeReply.Of(NotStarted, said, requests, Dutch, Some.Foundation, Some.Rules)));
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Bel Anja: 030-1234567.", true)]
    public void The_third_message_that_is_not_understood_offers_the_card_the_form_and_a_human_where_there_is_one(string helpContact, bool isOffered)
    {
        var foundation = Some.Foundation with { HelpContact = helpContact };
        var talk = Talk.UpTo(Question.FitGoals).Say("zzz").Say("zzz").Say("zzz");
        var text = Read(IntakeReply.Of(talk.State, talk.Last, [], Dutch, foundation, Some.Rules));
        Assert.Contains("bij de vraag hieronder, of typ formulier", text, StringComparison.Ordinal);
        Assert.Equal(isOffered, text.Contains("Liever een mens vragen? Bel Anja: 030", StringComparison.Ordinal));
        var sent = Read(IntakeReply.Of(Sent, Said(new IntakeRefusal(IntakeRefusalReason.AlreadySent) { Times = 3 }), Requests(1), Dutch, foundation, Some.Rules));
        Assert.Equal(isOffered, sent.Contains("Liever een mens vragen?", StringComparison.Ordinal));
    }

    [Fact]
    public void No_command_is_answered_as_if_nothing_had_been_typed()
    {
        foreach (var state in new[] { NotStarted, Sent, Talk.UpTo(Question.TopicKind).State, Talk.Reviewing().State, Talk.Begun().Say("stop").State })
        {
            // What is kept of somebody is shown in messages of its own.
            foreach (var keyword in Enum.GetValues<Keyword>().Where(k => k is not Keyword.MyData))
            {
                var said = Conversation.Decide(state, new Input.Say(Some.Rules.Words.Keywords[keyword][0]), Some.Rules, Some.Moment());
                var after = said.Events.Aggregate(state, Conversation.Evolve);
                if (!said.IsNothing && after == state)
                {
                    Assert.True(Json(after, said) != Json(after, IntakeDecision.Nothing), $"{keyword}: {said}");
                }
            }
        }

        static string Json(IntakeState state, IntakeDecision said) =>
            System.Text.Encoding.UTF8.GetString(IntakeReply.Of(state, said, Requests(1), Dutch, Some.Foundation, Some.Rules).Card.ToJson());
    }

    [Fact]
    public void A_button_of_another_time_shows_how_it_stands_now()
    {
        var requests = Requests(1);
        foreach (var reason in new[] { IntakeRefusalReason.EarlierCard, IntakeRefusalReason.SentCard, IntakeRefusalReason.UnknownButton })
        {
            Assert.Equal([Dutch.Withdraw, Dutch.NewRequest, Dutch.ReadAgain], Titles(IntakeReply.Of(Sent, Said(new IntakeRefusal(reason)), requests, Dutch, Some.Foundation, Some.Rules)));
            var text = Read(IntakeReply.Of(NotStarted, Said(new IntakeRefusal(reason)), requests, Dutch, Some.Foundation, Some.Rules));
            Assert.Contains(Dutch.WelcomeTitle, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_said_shows_how_it_stands_and_a_first_turn_shows_the_welcome()
    {
        Assert.Equal([Dutch.Withdraw, Dutch.NewRequest, Dutch.ReadAgain], Titles(IntakeReply.Of(Sent, IntakeDecision.Nothing, Requests(1), Dutch, Some.Foundation, Some.Rules)));
        var first = IntakeReply.Of(NotStarted, Said(new IntakeEvent.Welcomed()).And(Said(new IntakeEvent.HelpAsked())), [], Dutch, Some.Foundation, Some.Rules);
        Assert.Contains(Dutch.WelcomeTitle, Read(first), StringComparison.Ordinal);
        Assert.Contains(Dutch.HelpTitle, Read(first), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_no_longer_kept_shows_the_welcome() => Assert.Contains(
        Dutch.WelcomeTitle, Read(IntakeReply.Of(new IntakeState.Sent("gone"), IntakeDecision.Nothing, Requests(2), Dutch, Some.Foundation, Some.Rules)), StringComparison.Ordinal);

    [Fact]
    public void Requests_are_looked_up_where_they_are_shown_and_nowhere_else()
    {
        foreach (var (state, said, needs) in new (IntakeState, IntakeDecision, bool)[]
        {
            (Sent, IntakeDecision.Nothing, true),
            (NotStarted, Said(new IntakeEvent.StatusAsked()), true),
            (Talk.Begun().State, Said(new IntakeEvent.WithdrawAsked(null)), true),
            (NotStarted, Said(new IntakeEvent.HelpAsked()), false),
            (Talk.Reviewing().State, IntakeDecision.Nothing, false),
        })
        {
            Assert.Equal(needs, IntakeReply.NeedsRequests(state, said));
        }
    }

    [Fact]
    public void A_beginning_with_words_says_that_they_are_filled_in_and_only_a_new_person_is_greeted()
    {
        var asking = Talk.Begun().State;
        string Of(params IntakeEvent[] events) => Read(IntakeReply.Of(asking, new([.. events], []), [], Dutch, Some.Foundation, Some.Rules));
        var (greeting, kept) = (Dutch.WelcomeShort(Some.Foundation.Name), Dutch.OpeningKept);
        Assert.Equal((true, true), Has(Of(new IntakeEvent.Welcomed(), new IntakeEvent.Begun("r", new Opening("woorden")) { IsFilledIn = true })));
        Assert.Equal((true, false), Has(Of(new IntakeEvent.Welcomed(), new IntakeEvent.Begun("r", null))));
        Assert.Equal((false, true), Has(Of(new IntakeEvent.Begun("r", new Opening("woorden")) { IsFilledIn = true })));
        Assert.Equal((false, false), Has(Of(new IntakeEvent.Begun("r", null))));

        (bool, bool) Has(string text) => (text.Contains(greeting, StringComparison.Ordinal), text.Contains(kept, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_refusal_of_every_question_has_a_sentence_without_a_gap()
    {
        foreach (var t in Enum.GetValues<Language>().Select(Texts.In))
        {
            foreach (var reason in Enum.GetValues<IntakeRefusalReason>())
            {
                var isOfALength = reason is IntakeRefusalReason.TooShort or IntakeRefusalReason.TooLong;
                foreach (var question in isOfALength ? Open : [.. Questions.All.Select(q => (Question?)q.Question), null])
                {
                    var text = Read(IntakeReply.Of(Talk.Begun().State, Said(new IntakeRefusal(reason, question, 1234)), [], t, Some.Foundation, Some.Rules), t);
                    Assert.DoesNotMatch(@"\{\w+\}", text);
                }
            }
        }
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_its_length_and_the_room_that_there_is()
    {
        foreach (var question in Questions.All.OfType<QuestionDefinition.OpenText>())
        {
            var text = Read(IntakeReply.Of(Talk.Begun().State, Said(new IntakeRefusal(IntakeRefusalReason.TooLong, question.Question, 12_345)), [], Dutch, Some.Foundation, Some.Rules));
            Assert.Contains("12.345", text, StringComparison.Ordinal);
            Assert.Contains(question.Limit.Max.ToString("N0", Dutch.Culture), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Why_an_answer_is_refused_stands_in_one_box_with_its_field()
    {
        var state = new IntakeState.Asking(Talk.Begun().State is IntakeState.Asking { Draft: var draft } ? draft : null!, Question.Organisation, false);
        foreach (var question in new[] { Question.Organisation, Question.Availability })
        {
            IntakeDecision said = new([], [new IntakeRefusal(IntakeRefusalReason.TooLong, question, 1234), new IntakeRefusal(IntakeRefusalReason.EarlierCard)]);
            var card = IntakeReply.Of(state, said, [], Dutch, Some.Foundation, Some.Rules).Card;
            var box = Assert.Single(card.Body.OfType<Container>(), c => c.Items.Any(e => e.Id == Fields.Of(question)));
            Assert.Equal(2, box.Items.Count);
            Assert.StartsWith("Dit is te lang: 1.234 tekens", Assert.IsType<TextBlock>(box.Items[0]).Text, StringComparison.Ordinal);
            // What is about no field stays on top.
            Assert.Equal(Dutch.Remark(IntakeRefusalReason.EarlierCard), Assert.IsType<TextBlock>(Assert.IsType<Container>(card.Body[0]).Items.Single()).Text);
        }
    }

    [Fact]
    public void A_refusal_of_an_answer_whose_field_is_not_on_the_card_is_said_on_top()
    {
        var refusal = new IntakeRefusal(IntakeRefusalReason.Empty, Question.Availability);
        var card = IntakeReply.Of(Talk.Begun().State, Said(refusal), [], Dutch, Some.Foundation, Some.Rules).Card;
        Assert.Equal(
            [Dutch.Ask(Question.Availability), Dutch.Remark(IntakeRefusalReason.Empty)],
            Assert.IsType<Container>(card.Body[0]).Items.Cast<TextBlock>().Select(line => line.Text));
    }

    [Fact]
    public void As_text_the_reason_comes_before_the_question()
    {
        var text = Read(IntakeReply.Of(Talk.Begun().State, Said(new IntakeRefusal(IntakeRefusalReason.TooShort, Question.Bring)), [], Dutch, Some.Foundation, Some.Rules));
        Assert.StartsWith(Dutch.TooShort((QuestionDefinition.OpenText)Questions.Of(Question.Bring)), text, StringComparison.Ordinal);
        Assert.Contains(Dutch.Ask(Question.Bring), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_question_more_names_the_button_that_stands_below_it(bool isChanged)
    {
        const string answer = "Het past mooi bij jullie doelen.";
        var state = new IntakeState.Asking(Draft.Empty("r").Keep(Question.FitWhy, answer), Question.FitWhy, isChanged);
        var more = new IntakeEvent.FollowedUp(Question.FitWhy, answer, PitchLists.Check.Of(Questions.Of(Question.FitWhy).ReadAs!.Value, answer, Language.Dutch));
        var message = IntakeReply.Of(state, Said(more), [], Dutch, Some.Foundation, Some.Rules);
        Assert.Contains(Dutch.FollowUpKeep(Titles(message).First()!).Replace("**", "", StringComparison.Ordinal), Read(message), StringComparison.Ordinal);
    }

    private static Message Reply(IntakeState state, IntakeEvent happened, KnownRequest[] requests) =>
        IntakeReply.Of(state, Said(happened), requests, Dutch, Some.Foundation, Some.Rules);

    private static IntakeDecision Said(IntakeEvent happened) => happened;

    private static IntakeDecision Said(IntakeRefusal refusal) => refusal;

    private static KnownRequest[] Requests(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new KnownRequest($"r{n}", new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday)))];

    private static IEnumerable<string?> Titles(Message message) => message.Card.Actions!.Select(a => a.Title);

    private static IEnumerable<CardElement> Flat(IEnumerable<CardElement> elements) => elements.SelectMany(e => e is Container c ? Flat(c.Items) : [e]);

    private static string Read(Message message) => Read(message, Dutch);

    private static string Read(Message message, Texts t) => MessageText.Of(message, t);
}
