using SamBot.Storage;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Duties_of_both_kinds_come_earliest_first()
    {
        await CreateAsync(Request("late"), new() { DueAt = At(3) });
        await CreateAsync(Conversation("early"), new() { DueAt = At(1) });
        await CreateAsync(Request("middle"), new() { DueAt = At(2) });
        await CreateAsync(Request("never"));

        Assert.Equal(
            [new(Conversation("early"), At(1)), new(Request("middle"), At(2)), new DueDuty(Request("late"), At(3))],
            await Store.DueAsync(At(10), 10, Cancel));
    }

    [Fact]
    public async Task A_duty_is_due_from_its_very_instant()
    {
        var instant = Noon.AddTicks(1234567);
        await CreateAsync(Request("a"), new() { DueAt = instant.ToOffset(TimeSpan.FromHours(2)) });

        Assert.Empty(await DueIdsAsync(instant.AddTicks(-1)));
        Assert.Equal([new DueDuty(Request("a"), instant)], await Store.DueAsync(instant, 10, Cancel));
    }

    [Fact]
    public async Task The_limit_keeps_the_earliest_duties()
    {
        for (var i = 9; i >= 0; i--)
        {
            await CreateAsync(Request($"r{i}"), new() { DueAt = At(i) });
        }

        Assert.Equal(["r0", "r1", "r2"], await DueIdsAsync(At(100), limit: 3));
    }

    [Fact]
    public async Task Duties_due_at_the_same_instant_are_all_listed()
    {
        for (var i = 0; i < 9; i++)
        {
            await CreateAsync(Request($"r{i}"), new() { DueAt = Noon });
        }

        Assert.Equal(9, (await DueIdsAsync(Noon)).Distinct().Count());
    }

    [Fact]
    public async Task A_dropped_duty_is_no_longer_due_and_its_document_stays_as_it_was()
    {
        var version = await CreateAsync(Request("a"), FirstHints, "first");

        await Store.DropDueAsync(new(Request("a"), Noon), Cancel);

        Assert.Empty(await DueIdsAsync(DateTimeOffset.MaxValue));
        Assert.Equal("first", await ContentAsync(Request("a")));
        Assert.Equal(["a"], await OpenIdsAsync());
        Assert.Equal(["a"], await IdsOfAsync("ann"));
        Assert.NotNull(await Store.SaveAsync(Request("a"), Bytes("second"), OtherHints, version, Cancel));
    }

    [Fact]
    public async Task Dropping_a_duty_that_moved_leaves_it_where_it_is_now()
    {
        var version = await CreateAsync(Request("a"), new() { DueAt = At(1) });
        var seen = Assert.Single(await Store.DueAsync(At(1), 10, Cancel));
        await Store.SaveAsync(Request("a"), Bytes("{}"), new() { DueAt = At(2) }, version, Cancel);

        await Store.DropDueAsync(seen, Cancel);

        Assert.Equal([new DueDuty(Request("a"), At(2))], await Store.DueAsync(At(10), 10, Cancel));
    }

    [Fact]
    public async Task Dropping_a_duty_leaves_all_others()
    {
        await CreateAsync(Request("a"), new() { DueAt = Noon });
        await CreateAsync(Request("A"), new() { DueAt = Noon });
        await CreateAsync(Conversation("a"), new() { DueAt = Noon });

        await Store.DropDueAsync(new(Request("a"), Noon), Cancel);
        await Store.DropDueAsync(new(Request("none"), Noon), Cancel);

        var left = (await Store.DueAsync(Noon, 10, Cancel)).Select(duty => duty.Key).ToHashSet();
        Assert.True(left.SetEquals([Request("A"), Conversation("a")]));
    }
}
