using System.Diagnostics;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>The tests' own Azurite is watched.</summary>
public sealed class AzuriteProcessTests
{
    [Fact]
    public async Task One_that_dies_says_so_and_one_that_is_ended_does_not()
    {
        var dies = await AzuriteProcess.StartAsync();
        Assert.Null(dies.Death);
        using (var process = Process.GetProcessById(dies.Id))
        {
            process.Kill();
        }

        await Until.TrueAsync(() => dies.Death is not null);
        Assert.Contains("ended by itself with exit code 137", dies.Death, StringComparison.Ordinal);
        await dies.DisposeAsync();

        var ends = await AzuriteProcess.StartAsync();
        await ends.DisposeAsync();
        Assert.Null(ends.Death);
    }
}
