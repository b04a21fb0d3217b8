using System.Runtime.CompilerServices;

namespace SamBot.Tests.Support;

/// <summary>Waits for what a test needs. Its limit ends a test that would never end; on a busy machine everything may take long.</summary>
internal static class Until
{
    /// <summary>Longer than anything takes that comes at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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
