using System.Runtime.CompilerServices;

namespace SamBot.Tests.Support;

/// <summary>Waits for what a test needs. Its limit ends a test that would never end; on a busy machine everything may take long.</summary>
internal static class Until
{
    /// <summary>Longer than anything takes that comes at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The pause between two steps of a clock that a test moves, so that the clock does not overtake the work. On a busy machine the pause itself comes
    /// late, and then it is made longer, since the work is late too.
    /// </summary>
    public static async Task MomentAsync(Task work)
    {
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAny(work, Task.Delay(Moment));
        if (!work.IsCompleted && TimeProvider.System.GetElapsedTime(began) - Moment is var late && late > TimeSpan.FromMilliseconds(5))
        {
            await Task.WhenAny(work, Task.Delay(10 * late));
        }
    }

    /// <summary>Waits until a condition holds.</summary>
    public static Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        TrueAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits until a condition holds that takes a look.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!await condition())
        {
            Assert.False(limit.IsCancellationRequested, $"Waited in vain until {what}");
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
