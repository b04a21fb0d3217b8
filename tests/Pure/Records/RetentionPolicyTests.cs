using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>Until when words are kept, and when documents are looked at for it.</summary>
public sealed class RetentionPolicyTests
{
    private static readonly Deciders Deciders = new("tenant", "chair", "Jan", ["deputy"]);
    private static readonly RetentionPolicy Policy = new(12, 24, Deciders);
    private static readonly RequestEvent.Submitted Submitted = new(Some.Carla, At("2026-01-05T10:00:00Z"), Some.Pitch);

    [Theory]
    [InlineData("2026-01-31T09:30:00Z", "2027-01-31T09:30:00Z")]
    [InlineData("2028-02-29T23:59:59Z", "2029-02-28T23:59:59Z")]
    [InlineData("9999-12-31T00:00:00Z", null)]
    public void A_request_is_kept_for_as_many_months_after_it_ended_as_the_settings_say(string ended, string? end)
    {
        foreach (var ending in new RequestEvent[] { new RequestEvent.Approved(Some.Jan, At(ended), null), new RequestEvent.Declined(Some.Jan, At(ended), DeclineReason.Other, "x"), new RequestEvent.Withdrawn(Some.Carla, At(ended)) })
        {
            Assert.Equal(end is null ? DateTimeOffset.MaxValue : At(end), Policy.EndOf(new RequestDocument { Id = "r", Events = [Submitted, ending] }));
        }
    }

    [Fact]
    public void A_request_that_waits_or_was_never_sent_has_no_end()
    {
        Assert.Null(Policy.EndOf(new RequestDocument { Id = "r", Events = [Submitted] }));
        Assert.Null(Policy.EndOf(new RequestDocument { Id = "r" }));
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2028-02-01T00:00:00Z")]
    [InlineData("2026-01-31T23:59:59Z", "2028-02-01T00:00:00Z")]
    [InlineData("2026-12-15T12:00:00Z", "2029-01-01T00:00:00Z")]
    [InlineData("2026-03-01T00:30:00+01:00", "2028-03-01T00:00:00Z")]
    [InlineData("9998-11-30T00:00:00Z", null)]
    [InlineData("9997-10-31T00:00:00Z", "9999-11-01T00:00:00Z")]
    public void A_conversation_is_kept_until_the_month_after_its_months_are_over(string heard, string? end) =>
        Assert.Equal(end is null ? DateTimeOffset.MaxValue : At(end), Policy.EndOf(Said(Some.Carla, At(heard))));

    [Fact]
    public void A_conversation_is_kept_as_long_as_a_request_of_theirs()
    {
        var said = Said(Some.Carla, At("2026-01-15T00:00:00Z"));
        var end = At("2028-02-01T00:00:00Z");
        Assert.Equal(end, Policy.EndOf(said with { KeptUntil = end.AddTicks(-1) }));
        Assert.Equal(end.AddTicks(1), Policy.EndOf(said with { KeptUntil = end.AddTicks(1) }));
    }

    [Fact]
    public void Those_who_decide_and_those_who_said_nothing_are_kept()
    {
        Assert.Null(Policy.EndOf(Said(new Person(PersonIds.OfEntra("tenant", "chair"), "Jan"), Some.Monday)));
        Assert.Null(Policy.EndOf(Said(new Person(PersonIds.OfEntra("tenant", "deputy"), "Els"), Some.Monday)));
        Assert.Null(Policy.EndOf(Said(Some.Carla, null)));
    }

    [Fact]
    public void The_next_month_begins_at_its_first_instant_in_UTC()
    {
        Assert.Equal(At("2026-02-01T00:00:00Z"), RetentionPolicy.NextMonth(At("2026-01-01T00:00:00Z")));
        Assert.Equal(At("2027-01-01T00:00:00Z"), RetentionPolicy.NextMonth(At("2026-12-31T23:59:59Z")));
        Assert.Equal(At("2026-03-01T00:00:00Z"), RetentionPolicy.NextMonth(At("2026-03-01T00:59:00+01:00")));
        Assert.Equal(TimeSpan.Zero, RetentionPolicy.NextMonth(At("2026-03-01T00:59:00+01:00")).Offset);
        Assert.Equal(DateTimeOffset.MaxValue, RetentionPolicy.NextMonth(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_request_is_found_by_its_contact_while_it_is_kept_and_among_the_open_ones_while_it_waits()
    {
        var indexes = new DocumentIndexes(Policy);
        var open = NoticePlan.Happened(new() { Id = "r" }, [Submitted], "chair", Submitted.At);
        Assert.Equal(new DocumentIndex { ContactId = Some.Carla.Id, CreatedAt = Submitted.At, OpenSince = Submitted.At, DueAt = Submitted.At, Reference = $"{Reference.Of("r")}", Words = RequestWords.Of("r", new MeetingRequest.Open(Some.Carla, Some.Pitch, Submitted.At)) }, indexes.Of(open));
        var told = NoticePlan.Told(NoticePlan.Happened(open, [new RequestEvent.Withdrawn(Some.Carla, Some.Monday)], "chair", Some.Monday), "1", 9, "card", Some.Monday);
        Assert.Equal(new DocumentIndex { ContactId = Some.Carla.Id, CreatedAt = Submitted.At, DueAt = Some.Monday.AddMonths(12), Reference = $"{Reference.Of("r")}", Words = indexes.Of(open).Words }, indexes.Of(told));
        Assert.Null(new DocumentIndexes(null).Of(told).DueAt);
        Assert.Equal(DocumentIndex.None, indexes.Of(new RequestDocument { Id = "r" }));
        var both = NoticePlan.Happened(NoticePlan.Failed(open, "1", "502", NoticePlan.GivenUpAfter, null, Submitted.At), [new RequestEvent.Approved(Some.Jan, Submitted.At, null)], "chair", Submitted.At);
        Assert.Equal([Submitted.At.AddSeconds(2), Submitted.At], both.Notices.Select(n => n.Due!.Value));
        Assert.Equal(Submitted.At, indexes.Of(both).DueAt);
    }

    [Fact]
    public void What_is_erased_is_due_while_a_card_shows_it_and_after_that_at_once()
    {
        var indexes = new DocumentIndexes(Policy);
        var shown = NoticePlan.Told(NoticePlan.Happened(new() { Id = "r" }, [Submitted], "chair", Submitted.At), "1", 1, "card", Submitted.At);
        var erased = NoticePlan.Erased(shown, null, Some.Monday);
        Assert.Equal(new DocumentIndex { DueAt = Some.Monday }, indexes.Of(erased));
        Assert.Equal(new DocumentIndex { DueAt = DateTimeOffset.UnixEpoch }, indexes.Of(NoticePlan.Told(erased, "1", 9, "card", Some.Monday)));
    }

    [Fact]
    public void A_conversation_is_due_at_the_earliest_of_what_is_to_be_done_about_it()
    {
        var (indexes, said) = (new DocumentIndexes(Policy), Said(Some.Carla, At("2026-01-15T00:00:00Z")));
        var end = At("2028-02-01T00:00:00Z");
        Assert.Equal(end, indexes.Of(said).DueAt);
        Assert.Null(new DocumentIndexes(null).Of(said).DueAt);
        var owed = said with { Owed = new OwedReply(1, Some.Monday) };
        Assert.Equal(Some.Monday, indexes.Of(owed).DueAt);
        Assert.Equal(Some.Monday, new DocumentIndexes(null).Of(owed).DueAt);
        Assert.Equal(Some.Monday.AddHours(-1), indexes.Of(owed with { ReachChangedAt = Some.Monday.AddHours(-1) }).DueAt);
        Assert.Equal(Some.Monday, indexes.Of(owed with { ReachChangedAt = Some.Monday.AddHours(1) }).DueAt);
        Assert.Equal(end, indexes.Of(said with { Owed = new OwedReply(1, end.AddDays(1)) }).DueAt);
    }

    private static ConversationDocument Said(Person person, DateTimeOffset? heard) => new()
    {
        Person = person,
        Address = new() { ChannelId = "msteams", ServiceUrl = "https://smba.example/", User = new() { Id = "29:1" }, Conversation = new() { Id = "a:1" } },
        HeardAt = heard,
    };

    private static DateTimeOffset At(string at) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
}
