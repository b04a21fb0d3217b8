using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What a contact says after sending is offered to the chair, with the request that it belongs to.</summary>
public sealed class AddingTests
{
    private const string Words = "Maandag kan ik niet.";

    private static readonly MeetingRequest.Open Open = new(Some.Carla, Some.Pitch, Some.Monday);

    private static readonly MeetingRequest.Approved Approved = new(Open, Some.Jan, Some.Monday, null);

    private static readonly MeetingRequest.Declined Declined = new(Open, Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null);

    private IntakeState state = new IntakeState.Sent("one");

    [Theory]
    [InlineData("06-12345678")]
    [InlineData("maandag kan ik niet")]
    [InlineData("Kunnen we het ook over de opvolging hebben met de directie?")]
    [InlineData("12-12, 14:00")]
    public void A_message_is_offered_and_a_yes_adds_it(string text)
    {
        Assert.Equal(text, Offered(Say(text, ("one", Open))).Text);
        var confirmed = Assert.IsType<IntakeEvent.AdditionConfirmed>(Assert.Single(Say("ja graag").Events));
        Assert.Equal(("one", text), (confirmed.RequestId, confirmed.Text));
        Assert.Null(state.Offer);
    }

    [Theory]
    [InlineData("nee")]
    [InlineData("laat maar")]
    [InlineData("stop maar")]
    [InlineData("terug")]
    public void A_no_leaves_it_out(string no)
    {
        Say(Words, ("one", Open));
        Assert.IsType<IntakeEvent.AdditionDropped>(Assert.Single(Say(no).Events));
        Assert.Null(state.Offer);
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("??")]
    [InlineData("12")]
    [InlineData("ja")]
    [InlineData("akkoord")]
    public void What_says_nothing_is_not_offered(string text)
    {
        Assert.Equal(IntakeRefusalReason.AlreadySent, Say(text, ("one", Open)).Refusals[0].Reason);
        Assert.Null(state.Offer);
    }

    [Fact]
    public void Messages_in_a_row_are_taken_together()
    {
        Say("Nog iets:", ("one", Open));
        Say("maandag kan ik niet", ("one", Open));
        var offer = Offered(Say("dinsdag wel", ("one", Open)));
        Assert.Equal(("Nog iets:\nmaandag kan ik niet\ndinsdag wel", 3), (offer.Text, offer.Messages));
    }

    [Fact]
    public void A_command_in_between_is_answered_and_the_offer_stands()
    {
        Say(Words, ("one", Open));
        foreach (var between in new[] { "status", "help", "ben je een robot?", "english" })
        {
            Say(between, ("one", Open));
            Assert.Equal(Words, state.Offer?.Text);
        }

        Assert.IsType<IntakeEvent.AdditionConfirmed>(Assert.Single(Say("ja").Events));
    }

    [Theory]
    [InlineData("trek in one")]
    [InlineData("nieuw")]
    public void What_leads_elsewhere_ends_the_offer(string elsewhere)
    {
        Say(Words, ("one", Open));
        Say(elsewhere == "nieuw" ? elsewhere : $"trek in {Reference.Of("one")}");
        Assert.Null(state.Offer);
    }

    [Fact]
    public void With_several_requests_the_contact_says_which_by_its_number_or_reference()
    {
        foreach (var (said, meant) in new[] { ("2", "two"), ("1.", "one"), ($"{Reference.Of("two")}", "two") })
        {
            state = new IntakeState.Sent("one");
            Assert.Equal(["one", "two"], Offered(Say(Words, ("one", Open), ("two", Approved), ("three", Declined))).RequestIds);
            Assert.Equal(IntakeRefusalReason.WhichRequest, Say("ja").Refusals[0].Reason);
            Assert.Equal(meant, Assert.IsType<IntakeEvent.AdditionConfirmed>(Assert.Single(Say(said).Events)).RequestId);
        }
    }

    [Fact]
    public void A_reference_in_the_words_or_a_quoted_card_names_the_request()
    {
        var named = Say($"Over {Reference.Of("two")}: maandag kan ik niet.", ("one", Open), ("two", Open));
        Assert.Equal(["two"], Offered(named).RequestIds);
        state = new IntakeState.Sent("one");
        Assert.Equal(["two"], Offered(Say(Words, "two", Some.Moment(7), ("one", Open), ("two", Open))).RequestIds);
    }

    [Fact]
    public void After_a_no_or_a_withdrawal_nothing_is_offered()
    {
        Assert.Equal(IntakeRefusalReason.NothingToAddTo, Say(Words, ("one", Declined)).Refusals[0].Reason);
        Assert.Equal(2, Say(Words, ("one", Declined)).Refusals[0].Times);
        Assert.Equal(IntakeRefusalReason.AlreadySent, Say(Words, ("one", new MeetingRequest.Withdrawn(Open, Some.Monday))).Refusals[0].Reason);
        Assert.Equal(IntakeRefusalReason.AlreadySent, Say(Words).Refusals[0].Reason);
    }

    [Fact]
    public void A_request_that_is_full_and_a_day_that_is_full_say_so()
    {
        var full = Open with { Additions = [.. Enumerable.Range(1, Limits.Additions).Select(n => new Addition($"{n}", "x", Some.Monday))] };
        Assert.Equal(IntakeRefusalReason.AdditionsFull, Say(Words, ("one", full)).Refusals[0].Reason);
        var wide = Open with { Additions = [new Addition("1", new string('漢', Limits.AdditionsBytes / 3 - Words.Length / 3), Some.Monday)] };
        state = new IntakeState.Sent("one");
        Assert.Equal(IntakeRefusalReason.AdditionsFull, Say(Words, ("one", wide)).Refusals[0].Reason);
        Assert.Equal(["one"], Offered(Say(Words[..^2], ("one", wide))).RequestIds);
        state = new IntakeState.Sent("one");
        var day = Approved with { PassedOn = [.. Enumerable.Range(1, Limits.PassedOnADay).Select(n => new Addition($"{n}", "x", Some.Monday))] };
        Assert.Equal(IntakeRefusalReason.PassedOnEnough, Say(Words, ("one", day), ("two", Declined)).Refusals[0].Reason);
        var next = Some.Moment(9) with { At = Some.Monday.AddDays(1) };
        Assert.Equal(["one"], Offered(Say(Words, null, next, ("one", day))).RequestIds);
        var late = Some.Moment(9) with { At = Some.Monday + Limits.PassedOnFor + TimeSpan.FromTicks(1) };
        Assert.Equal(IntakeRefusalReason.NothingToAddTo, Say(Words, null, late, ("one", Approved)).Refusals[0].Reason);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_offered_and_what_stands_stays()
    {
        Say(Words, ("one", Open));
        var refusal = Say(new string('x', Limits.Addition.Max), ("one", Open)).Refusals[0];
        Assert.Equal((IntakeRefusalReason.AdditionTooLong, Limits.Addition.Max + Words.Length + 1), (refusal.Reason, refusal.Length));
        Assert.Equal(Words, state.Offer?.Text);
        state = new IntakeState.Sent("one");
        Assert.Equal(Limits.Addition.Max, Offered(Say(new string('x', Limits.Addition.Max), ("one", Open))).Text.Length);
    }

    [Fact]
    public void A_button_answers_its_own_offer_only()
    {
        var older = Offered(Say(Words, ("one", Open))).Id;
        var newer = Offered(Say("Dinsdag wel.", ("one", Open))).Id;
        Assert.Equal(IntakeRefusalReason.OfferOver, Press(older, "one", yes: true).Refusals[0].Reason);
        Assert.Equal(IntakeRefusalReason.OfferOver, Press(newer, "another", yes: true).Refusals[0].Reason);
        Assert.NotNull(state.Offer);
        Assert.Equal($"{Words}\nDinsdag wel.", Assert.IsType<IntakeEvent.AdditionConfirmed>(Assert.Single(Press(newer, "one", yes: true).Events)).Text);
        Assert.Equal(IntakeRefusalReason.OfferOver, Press(newer, "one", yes: true).Refusals[0].Reason);
        Assert.IsType<IntakeEvent.AdditionDropped>(Assert.Single(Press(Offered(Say(Words, ("one", Open))).Id, "one", yes: false).Events));
    }

    [Fact]
    public void Whoever_edits_or_deletes_a_message_that_is_offered_changes_what_is_offered()
    {
        Among(new Input.Say("maandag kan ik niet", "first"));
        Among(new Input.Say("bel me", "second"));
        var reworded = Assert.IsType<IntakeEvent.AdditionOffered>(Assert.Single(Among(new Input.Reword("first", "dinsdag kan ik niet")).Events));
        Assert.Equal(("dinsdag kan ik niet\nbel me", true), (reworded.Offer.Text, reworded.IsReworded));
        Assert.True(Among(new Input.Reword("first", "dinsdag kan ik niet")).IsNothing);
        Assert.Equal("dinsdag kan ik niet", Offered(Among(new Input.Unsay("second"))).Text);
        Assert.IsType<IntakeEvent.AdditionDropped>(Assert.Single(Among(new Input.Unsay("first")).Events));

        // Once it is with the chair, an edit says that it stays as it was.
        Among(new Input.Say("maandag kan ik niet", "third"));
        Say("ja");
        Assert.Equal(IntakeRefusalReason.SentAsItWas, Among(new Input.Reword("third", "dinsdag")).Refusals[0].Reason);
        Assert.True(Among(new Input.Reword("another", "dinsdag")).IsNothing);
    }

    private IntakeDecision Among(Input input)
    {
        var now = Some.Moment(++turns);
        return Then(Adding.Among(state, Conversation.Decide(state, input, Some.Rules, now), [("one", Open)], null, Some.Contact, now));
    }

    [Fact]
    public void The_same_words_are_added_once_and_kept_with_their_time()
    {
        var add = new RequestCommand.Add(Some.Contact, "a", $" {Words} ");
        var added = (MeetingRequest.Open)After(Open, add);
        Assert.Equal([new Addition("a", Words, Some.Monday)], added.Additions);
        Assert.True(MeetingRequest.Decide(added, add, Some.Moment()).IsNothing);
        // The chair decided between the offer and the yes, or between the save and its repeat.
        var approved = new MeetingRequest.Approved(added, Some.Jan, Some.Monday, null);
        Assert.True(MeetingRequest.Decide(approved, add, Some.Moment()).IsNothing);
        var passed = (MeetingRequest.Approved)After(approved, add with { Id = "b" });
        Assert.Equal([new Addition("b", Words, Some.Monday)], passed.PassedOn);
        Assert.True(MeetingRequest.Decide(passed, add with { Id = "b" }, Some.Moment()).IsNothing);
    }

    [Theory]
    [InlineData(" \n ", RequestRefusal.AdditionEmpty)]
    [InlineData(null, RequestRefusal.AdditionTooLong)]
    public void What_shows_nothing_or_too_much_is_refused_also_where_it_comes_in_another_way(string? text, RequestRefusal refusal) => Assert.Equal(
        refusal, MeetingRequest.Decide(Open, new RequestCommand.Add(Some.Contact, "a", text ?? new string('x', Limits.Addition.Max + 1)), Some.Moment()).Refusals[0]);

    private static MeetingRequest After(MeetingRequest request, RequestCommand command) =>
        MeetingRequest.Decide(request, command, Some.Moment()).Events.Aggregate(request, MeetingRequest.Evolve);

    private static Offer Offered(IntakeDecision said) => Assert.IsType<IntakeEvent.AdditionOffered>(Assert.Single(said.Events)).Offer;

    private int turns;

    private IntakeDecision Say(string text, params (string Id, MeetingRequest.Submitted Request)[] own) => Say(text, null, Some.Moment(++turns), own);

    private IntakeDecision Say(string text, string? quoted, Moment now, params (string Id, MeetingRequest.Submitted Request)[] own) =>
        Then(Adding.Among(state, Conversation.Decide(state, new Input.Say(text), Some.Rules, now), own, quoted, Some.Contact, now));

    private IntakeDecision Press(string offerId, string requestId, bool yes) =>
        Then(Conversation.Decide(state, new Input.AnswerOffer(offerId, requestId, yes), Some.Rules, Some.Moment(++turns)));

    private IntakeDecision Then(IntakeDecision said)
    {
        state = said.Events.Aggregate(state, Conversation.Evolve);
        return said;
    }
}
