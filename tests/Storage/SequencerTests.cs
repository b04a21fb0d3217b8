using SamBot.Storage;

namespace SamBot.Tests.Storage;

public sealed class SequencerTests
{
    private readonly Sequencer sequencer = new();

    [Fact]
    public async Task Work_for_one_key_is_done_in_the_order_in_which_it_came()
    {
        List<int> done = [];
        var held = await sequencer.EnterAsync("a");
        var all = Enumerable.Range(0, 200).Select(WorkAsync).ToArray();
        held.Dispose();
        await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(0, 200), done);

        async Task WorkAsync(int n)
        {
            using var place = await sequencer.EnterAsync("a");
            await Task.Yield();
            done.Add(n);
        }
    }

    [Fact]
    public async Task Whoever_does_not_want_to_wait_enters_only_where_nobody_is_and_is_waited_for()
    {
        var held = sequencer.TryEnter("a");
        Assert.Null(sequencer.TryEnter("a"));
        using var other = sequencer.TryEnter("b");
        Assert.NotNull(other);
        var after = sequencer.EnterAsync("a");
        Assert.False(after.IsCompleted);
        held!.Dispose();
        using (await after)
        {
            Assert.Null(sequencer.TryEnter("a"));
        }

        using var again = sequencer.TryEnter("a");
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Another_key_does_not_wait_and_a_failure_stops_nobody()
    {
        var gate = new TaskCompletionSource();
        var held = FailAsync();
        var after = sequencer.EnterAsync("a");
        (await sequencer.EnterAsync("b")).Dispose();
        Assert.False(after.IsCompleted);
        gate.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => held);
        (await after).Dispose();

        async Task FailAsync()
        {
            using var place = await sequencer.EnterAsync("a");
            await gate.Task;
            throw new InvalidOperationException("as told");
        }
    }
}
