using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>What became of a contact's requests, in one sentence.</summary>
public sealed class LedgerTests
{
    private static readonly MeetingRequest.Open Open = new(Some.Carla, Some.Pitch, Some.Monday);

    [Theory]
    [InlineData("nl", "7 verzoeken sinds", "Daarvan: 1 akkoord, 1 anders beantwoord, 1 afgewezen, 1 gesloten zonder antwoord, 1 ingetrokken, 2 open.")]
    [InlineData("en", "7 requests since", "Of these: 1 approved, 1 answered otherwise, 1 declined, 1 closed without an answer, 1 withdrawn, 2 open.")]
    public void Whatever_became_of_them_is_counted(string language, string since, string parts)
    {
        var approved = new MeetingRequest.Approved(Open, Some.Jan, Some.Monday, null);
        MeetingRequest.Submitted[] all =
        [
            Open,
            new MeetingRequest.Held(approved, Some.Monday),
            approved,
            new MeetingRequest.Arranged(Open, Some.Jan, Some.Monday, Arrangement.NetworkMeeting),
            new MeetingRequest.Declined(Open, Some.Jan, Some.Monday, DeclineReason.Other, "Nee"),
            new MeetingRequest.Lapsed(Open, Some.Monday),
            new MeetingRequest.Withdrawn(Open, Some.Monday),
        ];
        var said = Ledger.Of([.. all.Select((request, at) => new KnownRequest($"{at:x32}", request))]).Sentence(Texts.In(Texts.LanguageOf(language)!.Value), Some.Foundation);
        Assert.StartsWith(since, said, StringComparison.Ordinal);
        Assert.EndsWith(parts, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch, "Tweede verzoek sinds maart 2024. Eerder: 1 akkoord.")]
    [InlineData(Language.English, "Second request since March 2024. Before: 1 approved.")]
    public void The_card_says_which_request_it_is_and_what_became_of_the_one_before(Language language, string says) =>
        Assert.Equal(says, Facts(language, Open, new MeetingRequest.Approved(Before(), Some.Jan, Some.Monday, null)));

    [Theory]
    [InlineData(2, "Derde verzoek sinds maart 2024. Eerder: 2 afgewezen.")]
    [InlineData(9, "Tiende verzoek sinds maart 2024. Eerder: 9 afgewezen.")]
    [InlineData(10, "11 verzoeken sinds maart 2024. Eerder: 10 afgewezen.")]
    public void It_counts_on_where_words_end(int before, string says) =>
        Assert.Equal(says, Facts(Language.Dutch, Open, [.. Enumerable.Repeat(Declined, before)]));

    [Fact]
    public void Where_not_all_were_looked_at_it_says_no_more_than_is_known() =>
        Assert.Equal(
            "Minstens 3 verzoeken. Eerder: 2 afgewezen.",
            Facts(Language.Dutch, Open, new EarlierRequests([Known(Declined), Known(Declined)], IsWhole: false)));

    [Theory]
    [InlineData(Language.Dutch, 3, 0, "Antwoordde binnen een dag.")]
    [InlineData(Language.Dutch, 24, 25, "Antwoordde binnen 2 dagen.")]
    [InlineData(Language.English, 3, 24, "Answered within a day.")]
    [InlineData(Language.English, 73, 1, "Answered within 4 days.")]
    public void The_slowest_answer_is_told_so_that_it_holds_for_all_of_them(Language language, int hoursBefore, int hoursNow, string says)
    {
        var before = new MeetingRequest.Declined(Asked(Before(), hoursBefore), Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null);
        Assert.EndsWith($" {says}", Facts(language, Asked(Open, hoursNow), before), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_an_answer_tells_nothing_about_how_fast_somebody_answers() =>
        Assert.EndsWith(
            "Eerder: 1 gesloten zonder antwoord.", Facts(Language.Dutch, Open, new MeetingRequest.Lapsed(Asked(Before(), null), Some.Monday)), StringComparison.Ordinal);

    [Fact]
    public void A_first_request_and_one_that_was_decided_have_no_line()
    {
        Assert.Null(Facts(Language.Dutch, Asked(Open, 3)));
        Assert.Null(Facts(Language.Dutch, Declined, Declined));
        Assert.Null(Facts(Language.Dutch, new MeetingRequest.Held(Declined, Some.Monday), Declined));
    }

    [Fact]
    public void The_requests_before_stand_behind_the_button_with_a_button_for_all_of_them_and_the_facts_in_sight()
    {
        var t = Texts.In(Language.Dutch);
        KnownRequest[] before = [.. Enumerable.Range(1, 5).Select(n => new KnownRequest($"{n:x32}", Declined))];
        var body = SummaryCard.Of(Known(Open), Telling.Waiting, [], t, Some.Foundation, earlier: new([.. before], IsWhole: true)).Card.Body;
        Assert.Contains(body, e => e.IsVisible is not false && Read(e) == "Zesde verzoek sinds maart 2024. Eerder: 5 afgewezen.");
        var folded = string.Join('\n', body.Where(e => e.IsVisible is false).Select(Read));
        Assert.Equal([true, true, true, false, false], before.Select(r => folded.Contains($"{r.Reference}", StringComparison.Ordinal)));
        Assert.Contains("En nog 2 van eerder.", folded, StringComparison.Ordinal);
        Assert.Contains($"[{t.DeskHistory}]", folded, StringComparison.Ordinal);
        Assert.DoesNotContain(t.DeskHistory, CardText.Of(SummaryCard.Of(Known(Open), Telling.Waiting, [], t, Some.Foundation).Card.ToElement()), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_pitch_needs_the_room_one_fact_stands_beside_the_number_and_all_of_them_behind_the_button()
    {
        var full = Asked(Open, 3) with { Additions = [new("1", Some.Text(600), Some.Monday)], IsOverdue = true };
        var body = SummaryCard.Of(Known(full), Telling.Absent, [], Texts.In(Language.Dutch), Some.Foundation, earlier: new([Known(Declined)], IsWhole: true)).Card.Body;
        Assert.EndsWith(" · Tweede verzoek sinds maart 2024.", Read(body[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(body, e => e.IsVisible is not false && Read(e).Contains("Eerder: ", StringComparison.Ordinal));
        Assert.Contains(body, e => e.IsVisible is false && Read(e).Contains("Eerder: 1 afgewezen. Antwoordde binnen een dag.", StringComparison.Ordinal));
    }

    private static MeetingRequest.Declined Declined => new(Before(), Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null);

    private static MeetingRequest.Open Before() => Open with { SubmittedAt = new(2024, 3, 4, 9, 0, 0, TimeSpan.Zero) };

    private static MeetingRequest.Open Asked(MeetingRequest.Open request, int? hours) => request with
    {
        Questions = [new("q", Some.Jan, "Wie doet er mee?", Some.Monday) { Answer = hours is { } after ? new("a", "Wij.", Some.Monday.AddHours(after)) : null }],
    };

    private static KnownRequest Known(MeetingRequest.Submitted request) => new("r", request);

    private static string? Facts(Language language, MeetingRequest.Submitted request, params MeetingRequest.Submitted[] earlier) =>
        Facts(language, request, new EarlierRequests([.. earlier.Select(Known)], IsWhole: true));

    private static string? Facts(Language language, MeetingRequest.Submitted request, EarlierRequests earlier) =>
        SummaryCard.Of(Known(request), Telling.Waiting, [], Texts.In(language), Some.Foundation, earlier: earlier).Card.Body
            .Where(e => e.IsVisible is not false)
            .OfType<TextBlock>()
            .Select(e => e.Text)
            .SingleOrDefault(text => text.Contains("Eerder: ", StringComparison.Ordinal) || text.Contains("Before: ", StringComparison.Ordinal));

    private static string Read(CardElement element) => CardText.Of(new AdaptiveCard { Body = [element with { IsVisible = null }] }.ToElement()).Trim();
}
