using SamBot.Chaos;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The bot as processes that are killed at random moments while people talk: a short version of benchmarks/chaos, on each store.</summary>
public sealed class ChaosTests(Azurite azurite)
{
    private static readonly ChaosOptions Short = new()
    {
        Seed = 20261124,
        Kills = 10,
        Contacts = 10,
        LongestLife = TimeSpan.FromSeconds(0.4),
        LongestThought = TimeSpan.FromMilliseconds(80),
    };

    [Fact]
    public Task Killed_at_random_moments_one_instance_on_SQLite_loses_nothing() => HoldsAsync(Short);

    [Fact]
    public async Task Killed_at_random_moments_two_instances_on_Azure_Blobs_lose_nothing() =>
        await HoldsAsync(Short with { Store = StorageOptions.OnAzureBlobs, Instances = 2, AzuriteConnection = (await azurite.ContainerAsync()).ConnectionString });

    private static async Task HoldsAsync(ChaosOptions options)
    {
        using var progress = new StringWriter();
        var report = await ChaosRun.RunAsync(options, progress, TestContext.Current.CancellationToken);
        Assert.True(report.Broken.Count == 0, $"{report}");
        Assert.Equal(options.Kills, report.Kills);
        Assert.True(report.Requests > options.Contacts, $"{report}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{report}");
    }
}
