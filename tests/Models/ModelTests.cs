using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using SamBot.Tests.Support;

namespace SamBot.Tests.Models;

/// <summary>Whatever people do, in whatever order, the stored system stands where the pure rules alone would stand.</summary>
public sealed class ModelTests(Azurite azurite)
{
    private static readonly int Sequences = Seed.Number("SAMBOT_MODELS", 40);

    [Fact]
    public Task On_SQLite_the_bot_stands_where_the_rules_stand() => CheckAsync(Sequences, []);

    [Fact]
    public async Task On_Azure_Blobs_as_well()
    {
        var blobs = await azurite.ContainerAsync();
        await CheckAsync(
            Math.Max(1, Sequences / 4),
            [new("Storage:Provider", "AzureBlobs"), new("Storage:AzureBlobs:ConnectionString", blobs.ConnectionString), new("Storage:AzureBlobs:Container", blobs.Container)]);
    }

    private static async Task CheckAsync(int sequences, KeyValuePair<string, string?>[] settings)
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var stored = new Stored(channel, settings);
        var config = Config.QuickThrowOnFailure.WithMaxTest(sequences).WithStartSize(10).WithEndSize(60)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Seed.Value, 1), FSharpOption<int>.None)));
        // FsCheck calls the property; nothing else waits on this thread.
        var check = Task.Run(() => Check.One(config, Prop.ForAll(Command.Sequences, commands => RunAsync(stored, commands).GetAwaiter().GetResult())), TestContext.Current.CancellationToken);
        await check;
        Seed.Print($"{sequences} sequences of commands");
    }

    private static async Task RunAsync(Stored stored, Command[] commands)
    {
        try
        {
            await stored.CompareAsync(commands);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{Seed.Text}: {Command.Written(commands)}: {e.Message}", e);
        }
    }
}
