using SamBot.Storage;

namespace SamBot.Tests.Storage;

public sealed class SequencerTests
{
    [Fact]
    public async Task Work_for_one_key_is_done_in_the_order_in_which_it_came()
    {
        var sequencer = new Sequencer();
        List<int> done = [];
        var gate = new TaskCompletionSource();
        var all = Enumerable.Range(0, 200).Select(n => sequencer.RunAsync("a", async () =>
        {
            await gate.Task;
            await Task.Yield();
            done.Add(n);
            return n;
        })).ToArray();
        gate.SetResult();
        Assert.Equal(Enumerable.Range(0, 200), await Task.WhenAll(all));
        Assert.Equal(Enumerable.Range(0, 200), done);
    }

    [Fact]
    public async Task Another_key_does_not_wait_and_a_failure_stops_nobody()
    {
        var sequencer = new Sequencer();
        var gate = new TaskCompletionSource();
        var held = sequencer.RunAsync<int>("a", async () =>
        {
            await gate.Task;
            throw new InvalidOperationException("as told");
        });
        var after = sequencer.RunAsync("a", () => Task.FromResult(2));
        Assert.Equal(1, await sequencer.RunAsync("b", () => Task.FromResult(1)));
        Assert.False(after.IsCompleted);
        gate.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => held);
        Assert.Equal(2, await after);
    }
}
