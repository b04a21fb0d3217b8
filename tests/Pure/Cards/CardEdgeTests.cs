using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>The smaller cards: what is said, listed, opened and refreshed, with and without what may be missing.</summary>
public sealed class CardEdgeTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private static readonly MeetingRequest.Open Open = new(Some.Carla, Some.Pitch, Some.Monday);
    private static readonly KnownRequest Known = new("r", Open);

    [Fact]
    public void The_chairs_list_says_how_many_there_are_and_has_a_button_for_each_page_beside_it()
    {
        string?[] Buttons(DeskPage page) => [.. DeskCards.List([Known], page, 0, Dutch, Some.Foundation).Card.Actions?.Select(a => a.Title) ?? []];
        string List(DeskPage page) => Read(DeskCards.List([Known], page, 0, Dutch, Some.Foundation));
        Assert.Contains(Dutch.DeskCountOne, List(new(1, 1, [1])), StringComparison.Ordinal);
        Assert.Contains($"{Dutch.DeskCount("26")} {Dutch.DeskPageOf("1", "3")}", List(new(1, 26, [1])), StringComparison.Ordinal);
        Assert.Equal([Dutch.DeskSearch], Buttons(new(1, 10, [1])));
        Assert.Equal([Dutch.DeskPageNext, Dutch.DeskSearch], Buttons(new(1, 26, [1])));
        Assert.Equal([Dutch.DeskPageBefore, Dutch.DeskPageNext, Dutch.DeskSearch], Buttons(new(2, 26, [11])));
        Assert.Equal([Dutch.DeskPageBefore, Dutch.DeskSearch], Buttons(new(3, 26, [21])));
        Assert.Contains(Dutch.DeskCountOver("5.000"), List(new(1, 5000, [1]) { HasMore = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_list_says_how_many_requests_cannot_be_shown_and_who_to_ask(Language language)
    {
        var t = Texts.In(language);
        var asked = new Decision<IntakeEvent, IntakeRefusal>([new IntakeEvent.StatusAsked(), new IntakeEvent.WithdrawAsked(null)], []);
        string Desk(KnownRequest[] shown, int unreadable) => Read(DeskCards.List(shown, new(1, shown.Length, [.. Enumerable.Range(1, shown.Length)]), unreadable, t, Some.Foundation));
        string Own(KnownRequest[] shown, int unreadable) => Read(IntakeReply.Of(new IntakeState.NotStarted(true), asked, shown, t, Some.Foundation, Some.Rules, unreadable));
        var one = t.StatusUnreadableOne(Some.Foundation.PrivacyContact);
        var three = t.StatusUnreadableMany("3", Some.Foundation.PrivacyContact);
        foreach (var shown in new KnownRequest[][] { [], [Known] })
        {
            Assert.DoesNotContain(t.DeskUnreadableOne, Desk(shown, 0), StringComparison.Ordinal);
            Assert.Contains(t.DeskUnreadableOne, Desk(shown, 1), StringComparison.Ordinal);
            Assert.Contains(t.DeskUnreadableMany("3"), Desk(shown, 3), StringComparison.Ordinal);
            Assert.DoesNotContain(one, Own(shown, 0), StringComparison.Ordinal);
            // Both the state and what can be taken back are asked for.
            Assert.Equal(3, Own(shown, 1).Split(one).Length);
            Assert.Equal(3, Own(shown, 3).Split(three).Length);
        }

        // Something is there, so neither list says that there is nothing.
        Assert.DoesNotContain(t.DeskListEmpty, Desk([], 1), StringComparison.Ordinal);
        Assert.DoesNotContain(t.StatusNone, Own([], 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_is_its_own_notification_without_the_marks() =>
        Assert.Equal("Typ lijst of help.", DeskCards.Say("Typ **lijst** of **help**.", Dutch).Summary);

    [Fact]
    public void A_receipt_stays_the_whole_card_until_the_answer_and_becomes_a_short_one_after_it()
    {
        foreach (var request in new MeetingRequest.Submitted[] { Open, new MeetingRequest.Withdrawn(Open, Some.Monday) })
        {
            Assert.Equal(Read(ContactRequestCards.Of(new("r", request), Dutch, Some.Foundation)), Read(ContactRequestCards.Receipt(new("r", request), Dutch, Some.Foundation)));
        }

        var receipt = ContactRequestCards.Receipt(new("r", new MeetingRequest.Approved(Open, Some.Jan, Some.Monday, null)), Dutch, Some.Foundation);
        Assert.Equal((Dutch.ReceiptTitle, null), (receipt.Summary, receipt.Card.Actions));
    }

    [Fact]
    public void Why_a_command_was_refused_stands_on_top_of_the_request_as_it_is()
    {
        var shown = ContactRequestCards.Of(Known, Dutch, Some.Foundation);
        foreach (var refusal in Enum.GetValues<RequestRefusal>())
        {
            var text = Read(ContactRequestCards.With(shown, refusal, Dutch));
            Assert.Equal($"{Read(new(new AdaptiveCard { Body = [new TextBlock(Dutch.RequestRemark(refusal, ""))] }, ""))}\n\n{Read(shown)}", text);
        }
    }

    [Fact]
    public void An_approval_without_a_note_shows_none_and_one_with_a_note_names_who_wrote_it()
    {
        string Of(string? note) => Read(ContactRequestCards.Of(new("r", new MeetingRequest.Approved(Open, Some.Jan, Some.Monday, note)), Dutch, Some.Foundation));
        Assert.DoesNotContain(Dutch.NoteFrom(Some.Jan.Name), Of(null), StringComparison.Ordinal);
        Assert.Contains($"{Dutch.NoteFrom(Some.Jan.Name)}\nTot dinsdag", Of("Tot dinsdag"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_that_the_settings_no_longer_have_is_called_by_its_id()
    {
        Assert.Equal("gone", Some.Foundation.GoalName("gone", Language.Dutch));
        Assert.NotEqual(Some.Foundation.GoalName("vitality", Language.Dutch), Some.Foundation.GoalName("vitality", Language.English));
    }

    [Fact]
    public void An_invitation_has_a_button_only_where_the_chat_can_be_opened()
    {
        Assert.Null(InviteCard.Of(null, Dutch).Card.Actions);
        Assert.Equal(new Uri("https://teams.example/"), Assert.IsType<OpenUrlAction>(Assert.Single(InviteCard.Of(new("https://teams.example/"), Dutch).Card.Actions!)).Url);
    }

    [Fact]
    public void A_card_that_refreshes_does_so_for_its_reader_alone_and_another_stays_as_it_is()
    {
        var card = SummaryCard.Of(Known, Telling.Waiting, [], Dutch, Some.Foundation).Card;
        Assert.Equal(["29:chair"], card.ReadBy("29:chair").Refresh!.UserIds!);
        Assert.Equal(Verbs.Refresh, card.Refresh!.Action.Verb);
        var still = new AdaptiveCard();
        Assert.Same(still, still.ReadBy("29:chair"));
    }

    [Fact]
    public void A_card_without_actions_stays_without_them_where_cards_only_submit()
    {
        Assert.Null(new AdaptiveCard().In(CardDialect.SubmitOnly).Actions);
        var nested = new AdaptiveCard { Actions = [new OpenUrlAction(new("https://a.example/")) { Fallback = Button.Press("x", new ActionData("send", "r")) }] };
        Assert.IsType<SubmitAction>(Assert.Single(nested.In(CardDialect.SubmitOnly).Actions!).Fallback);
    }

    private static string Read(Message message) => MessageText.Of(message, Dutch);
}
