using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>The chair's card where a text just fits, and where it just does not.</summary>
public sealed class SummaryEdgeTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);

    [Fact]
    public void A_text_for_which_there_is_room_stands_there_whole_and_once()
    {
        foreach (var text in new[] { Words(400), new string('x', 400), "een\ntwee\ndrie\nvier\nvijf", "een\n" + new string('x', 300) })
        {
            var card = Card(text);
            Assert.Single(OnTop(card), block => Read(block) == text);
            Assert.DoesNotContain(Below(card), block => Read(block) == text);
        }
    }

    [Fact]
    public void A_text_that_is_too_long_ends_after_a_whole_word_until_the_whole_of_it_takes_its_place()
    {
        var text = Words(1200);
        var card = Card(text);
        var shown = Assert.Single(OnTop(card), block => Read(block).EndsWith(" …", StringComparison.Ordinal));
        var kept = Read(shown)[..^2];
        Assert.StartsWith(kept + " ", text, StringComparison.Ordinal);
        Assert.InRange(kept.Length, 400, 1100);
        var whole = Assert.Single(card.Body, block => Read(block) == text);
        Assert.False(whole.IsVisible);
        // One button takes the one away and shows the other, so that nothing stands twice.
        Assert.Equal([], new[] { shown.Id!, whole.Id! }.Except(Toggled(card)));
    }

    [Fact]
    public void When_everything_is_shown_no_words_of_the_contact_stand_twice()
    {
        const string asks = "Kunnen jullie mij de ledenlijst sturen?";
        var pitch = Some.Pitch with { Bring = $"{Words(1100)}. {asks}", Topic = Some.Pitch.Topic with { Description = "Anders: " + Words(1100) } };
        var card = SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, pitch, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Card;
        Assert.Contains(OnTop(card).OfType<Container>(), c => c.Items.Any(e => Read(e) == asks));
        var toggled = Toggled(card);
        var unfolded = card.Body.Where(e => toggled.Contains(e.Id ?? "") ? e.IsVisible is false : e.IsVisible is not false).Select(Read).ToArray();
        Assert.Equal(2, string.Join('\n', unfolded).Split(asks).Length);
        Assert.All(unfolded.Where(text => text.Length > 40), text => Assert.DoesNotContain(unfolded, other => other != text && other.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_all_is_in_sight_there_is_nothing_to_unfold()
    {
        Assert.DoesNotContain(Card(Some.Pitch.Bring).Actions!, a => a is ToggleVisibilityAction);
        Assert.Contains(Card(Words(1200)).Actions!, a => a is ToggleVisibilityAction);
    }

    [Fact]
    public void What_one_decides_on_is_in_sight_also_where_every_answer_is_at_its_limit()
    {
        var pitch = Questions.All.OfType<QuestionDefinition.OpenText>().Aggregate(Some.Pitch, (p, q) => q.Put(p, q.Question is Question.Phone ? "06 12345678" : Words(q.Limit.Max)));
        var shown = string.Join('\n', OnTop(SummaryCard.Of(
            new("r", new MeetingRequest.Open(Some.Carla with { Email = "carla@zorg.example" }, pitch, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Card).Select(Read));
        Assert.Equal(6, shown.Split(" …").Length - 1);
        Assert.Contains("[carla@zorg.example](mailto:carla@zorg.example) · [06 12345678](tel:0612345678) · [Chat in Teams](https://teams.microsoft.com/l/chat/0/0?users=carla@zorg.example)", shown, StringComparison.Ordinal);
        Assert.Contains("Kan op: woord", shown, StringComparison.Ordinal);
        Assert.Contains("Kent ons: woord", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x](https://evil.example)@a.nl")]
    [InlineData("carla@zorg example")]
    [InlineData("<b>@a.nl")]
    public void An_address_that_is_none_is_text_and_no_link(string email)
    {
        var card = SummaryCard.Of(
            new("r", new MeetingRequest.Open(Some.Carla with { Email = email }, Some.Pitch, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Card;
        Assert.Contains(OnTop(card), e => e is RichTextBlock && Read(e) == email);
        Assert.DoesNotContain(OnTop(card), e => e is TextBlock && Read(e).Contains("](", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_with_words_beside_it_is_an_answer_and_no_link()
    {
        var card = SummaryCard.Of(
            new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch.With("Phone", "Bel 06 12345678, na vijven"), Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Card;
        Assert.DoesNotContain(OnTop(card), e => Read(e).Contains("tel:", StringComparison.Ordinal));
        Assert.Contains(Below(card), e => Read(e) == "Bel 06 12345678, na vijven");
    }

    [Fact]
    public void An_emoji_is_never_cut_in_two()
    {
        for (var before = 0; before < 6; before++)
        {
            var shown = OnTop(Card(new string('a', before) + string.Concat(Enumerable.Repeat("😀", 590)))).Select(Read).Single(text => text.EndsWith(" …", StringComparison.Ordinal));
            Assert.DoesNotContain(shown.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
        }
    }

    [Fact]
    public void A_text_of_very_many_lines_stands_on_one_line_until_it_is_shown_as_it_was_typed()
    {
        var text = string.Join('\n', Enumerable.Range(1, 40));
        var card = Card(text);
        Assert.Contains(OnTop(card), block => Read(block) == text.Replace('\n', ' '));
        Assert.Contains(card.Body, block => block.IsVisible is false && Read(block).StartsWith("1\n2\n3\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_note_of_a_refused_decision_is_filled_in_again_as_far_as_there_is_room()
    {
        foreach (var tried in new Func<string, RequestCommand>[] { n => new RequestCommand.Approve(Some.Chair, n), n => new RequestCommand.Decline(Some.Chair, null, n) })
        {
            Assert.Equal(new string('x', Limits.Note.Max), NoteIn(tried(new string('x', Limits.Note.Max))));
            Assert.Equal(new string('x', Limits.Note.Max), NoteIn(tried(new string('x', Limits.Note.Max + 1))));
        }

        Assert.Null(NoteIn(null));
        Assert.Equal(Dutch.ApprovedNext, NoteIn(new RequestCommand.Approve(Some.Chair, null)));
        Assert.Null(NoteIn(new RequestCommand.Withdraw(Some.Contact)));
    }

    [Fact]
    public void Each_offered_reason_is_a_button_that_names_it_and_no_row_has_more_than_Teams_shows()
    {
        var offered = Some.Foundation with { Reasons = [DeclineReason.MeetingFirst, DeclineReason.NotConcrete] };
        var open = new KnownRequest("r", new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday));
        Assert.Equal(Some.Foundation.Reasons.Select(r => r.ToString()), Reasons(Some.Foundation));
        Assert.Equal(["MeetingFirst", "NotConcrete"], Reasons(offered));

        IEnumerable<string> Reasons(Foundation foundation)
        {
            var rows = SummaryCard.Of(open, Telling.Waiting, [], Dutch, foundation).Card.Actions!.OfType<ShowCardAction>().Single(a => a.Title == Dutch.Decline).Card.Body
                .OfType<ActionSet>().ToArray();
            Assert.All(rows, row => Assert.InRange(row.Actions.Count, 1, 6));
            return rows.SelectMany(row => row.Actions).Cast<ExecuteAction>().Select(a => ((ActionData)a.Data!).More.Single(m => m.Key == Fields.Reason).Value);
        }
    }

    [Fact]
    public void The_text_of_a_decision_that_can_be_undone_stands_in_a_box_as_the_contact_will_read_it()
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        var declined = new MeetingRequest.Declined(open, Some.Jan, Some.Monday, DeclineReason.NotConcrete, null);
        Assert.Equal(ReadyTexts.Declined(DeclineReason.NotConcrete, Dutch), Shown(declined));
        Assert.Equal("Bel me.", Shown(declined with { Text = "Bel me." }));
        Assert.True(ReadyTexts.IsOne(Shown(declined) + " \n", Some.Foundation));
        Assert.False(ReadyTexts.IsOne("Bel me.", Some.Foundation));

        string Shown(MeetingRequest.Decided decided) => Assert.Single(OnTop(SummaryCard.Of(
            new("r", new MeetingRequest.Held(decided, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Card).OfType<TextInput>()).Value!;
    }

    [Fact]
    public void Words_that_came_too_late_are_shown_so_that_they_are_not_lost()
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        var card = SummaryCard.Of(
            new("r", new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null)), Telling.Told, [RequestRefusal.RewordTooLate], Dutch, Some.Foundation,
            new RequestCommand.Reword(Some.Chair, "Neem je cijfers mee.")).Card;
        Assert.Contains(OnTop(card), e => Read(e) == "Neem je cijfers mee.");
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_decision_says_how_far_its_telling_is_and_an_open_request_only_that_its_contact_is_gone(Language language)
    {
        var t = Texts.In(language);
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        foreach (var telling in Enum.GetValues<Telling>())
        {
            foreach (var decided in new MeetingRequest.Submitted[] { new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null), new MeetingRequest.Declined(open, Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null) })
            {
                var card = SummaryCard.Of(new("r", decided), telling, [], t, Some.Foundation).Card;
                Assert.Single(OnTop(card), block => Read(block) == t.Telling(telling, Some.Carla.Name));
                Assert.DoesNotContain(OnTop(card), block => Read(block) == t.SummaryAbsent(Some.Carla.Name));
            }

            var waiting = SummaryCard.Of(new("r", open), telling, [], t, Some.Foundation).Card;
            Assert.Equal(telling is Telling.Absent, OnTop(waiting).Any(block => Read(block) == t.SummaryAbsent(Some.Carla.Name)));
        }
    }

    [Fact]
    public void Every_state_offers_exactly_what_may_still_be_done_with_it()
    {
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        Assert.Equal([Dutch.Approve, Dutch.Decline, Dutch.Postpone, Dutch.AskQuestion, Dutch.Otherwise], Titles(open));
        Assert.Equal([Dutch.Reword, Dutch.Undo], Titles(new MeetingRequest.Held(new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null), Some.Monday)));
        Assert.Equal([Dutch.Word, Dutch.Reopen], Titles(new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null)));
        Assert.Equal([Dutch.Reopen], Titles(new MeetingRequest.Declined(open, Some.Jan, Some.Monday, DeclineReason.Other, "Nee")));
        Assert.Equal([], Titles(new MeetingRequest.Withdrawn(open, Some.Monday)));
    }

    [Fact]
    public void What_is_refused_of_a_decline_is_said_at_its_field_and_the_reasons_stay_unfolded()
    {
        Assert.Equal("note", FieldUnder(RequestRefusal.ReasonMissing, new RequestCommand.Decline(Some.Chair, null, null)));
        Assert.Equal("note", FieldUnder(RequestRefusal.NoteMissing, new RequestCommand.Decline(Some.Chair, DeclineReason.Other, null)));
        Assert.Equal("note", FieldUnder(RequestRefusal.NoteTooLong, new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, "x")));

        var card = Refused(RequestRefusal.NoteMissing, new RequestCommand.Decline(Some.Chair, DeclineReason.Other, null));
        var panel = Assert.Single(card.Body.OfType<Container>(), c => c.Items.OfType<ActionSet>().Any());
        Assert.Equal([Dutch.Reason(DeclineReason.Other)], panel.Items.OfType<ActionSet>().SelectMany(row => row.Actions).Select(a => a.Title));
        Assert.Equal([Dutch.DecideOtherwise], card.Actions!.Select(a => a.Title));
    }

    [Fact]
    public void A_text_that_is_too_long_for_an_approval_is_refused_at_its_field_which_stays_unfolded()
    {
        var tried = new RequestCommand.Approve(Some.Chair, null) { Text = "x" };
        Assert.Equal("text", FieldUnder(RequestRefusal.NoteTooLong, tried));
        Assert.Equal("duration", FieldUnder(RequestRefusal.DurationNotAllowed, tried with { Minutes = 1 }));
        Assert.Equal([Dutch.DecideOtherwise], Refused(RequestRefusal.NoteTooLong, tried).Actions!.Select(a => a.Title));
    }

    [Fact]
    public void Every_refusal_without_a_field_is_said_on_top_of_all_else_in_the_order_in_which_it_came()
    {
        RequestRefusal[] refusals = [.. Enum.GetValues<RequestRefusal>().Except([RequestRefusal.NoteMissing, RequestRefusal.NoteTooLong])];
        var card = SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday)), Telling.Waiting, [.. refusals], Dutch, Some.Foundation).Card;
        Assert.Equal(refusals.Select(r => SummaryCard.Sentence(r, Dutch)), OnTop(card).Take(refusals.Length).Select(Read));
        Assert.Contains("800", SummaryCard.Sentence(RequestRefusal.NoteTooLong, Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notification_names_who_and_what_while_it_waits_and_afterwards_only_the_number()
    {
        var open = new MeetingRequest.Open(new Person("c", "**Carla**\nde Vries"), Some.Pitch with { Topic = Some.Pitch.Topic with { Title = "_Titel_" } }, Some.Monday);
        var known = new KnownRequest("r", open);
        Assert.Equal($"{Dutch.SummaryNotice($"{known.Reference}")}: **Carla** de Vries, _Titel_", SummaryCard.Of(known, Telling.Waiting, [], Dutch, Some.Foundation).Summary);
        Assert.Equal(Dutch.SummaryTitle($"{known.Reference}"), SummaryCard.Of(new("r", new MeetingRequest.Withdrawn(open, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation).Summary);
    }

    private static AdaptiveCard Refused(RequestRefusal refusal, RequestCommand tried) => SummaryCard.Of(
        new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday)), Telling.Waiting, [refusal], Dutch, Some.Foundation, tried).Card;

    // The field right below the sentence that says why it was refused.
    private static string? FieldUnder(RequestRefusal refusal, RequestCommand tried)
    {
        var parts = OnTop(Refused(refusal, tried));
        var said = Assert.Single(parts, e => e is TextBlock && Read(e) == SummaryCard.Sentence(refusal, Dutch));
        return parts[Array.IndexOf(parts, said) + 1].Id;
    }

    private static AdaptiveCard Card(string bring, RequestCommand? tried = null) => SummaryCard.Of(
        new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch with { Bring = bring }, Some.Monday)), Telling.Waiting, [], Dutch, Some.Foundation, tried).Card;

    private static string? NoteIn(RequestCommand? tried) => OnTop(Card(Some.Pitch.Bring, tried)).OfType<TextInput>().SingleOrDefault()?.Value;

    private static IEnumerable<string?> Titles(MeetingRequest.Submitted request) => SummaryCard.Of(new("r", request), Telling.Told, [], Dutch, Some.Foundation).Card.Actions?.Select(a => a.Title) ?? [];

    private static CardElement[] OnTop(AdaptiveCard card) => [.. card.Body.Where(e => e.IsVisible is not false).SelectMany(Parts)];

    private static CardElement[] Below(AdaptiveCard card) =>
        [.. card.Body.Where(e => e.IsVisible is false).SelectMany(e => e is Container c ? [e, .. c.Items] : new[] { e })];

    private static IReadOnlyList<string> Toggled(AdaptiveCard card) => Assert.Single(card.Actions!.OfType<ToggleVisibilityAction>()).TargetElements;

    // A box around lines that stand for themselves, as a remark or a banner is; the lines of one text stay together.
    private static IEnumerable<CardElement> Parts(CardElement element) => element is Container { Style: not null } box ? box.Items.SelectMany(Parts) : [element];

    private static string Read(CardElement element) => element switch
    {
        TextBlock e => e.Text,
        RichTextBlock e => string.Concat(e.Inlines.Select(run => run.Text)),
        Container e => string.Join('\n', e.Items.Select(Read)),
        _ => "",
    };

    private static string Words(int length) => string.Concat(Enumerable.Repeat("woord ", length))[..(length - 1)] + "x";
}
