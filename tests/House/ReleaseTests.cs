using System.Diagnostics;
using SamBot.Tests.Support;

namespace SamBot.Tests.House;

/// <summary>What is built along with the bot, and for whom.</summary>
public sealed class ReleaseTests
{
    [Theory]
    [InlineData("Debug", true)]
    [InlineData("Release", false)]
    public async Task The_playground_is_built_along_for_development_only(string configuration, bool isBuiltAlong)
    {
        var ask = new ProcessStartInfo("dotnet", ["msbuild", "Bot/Bot.csproj", "-getItem:ProjectReference", $"-p:Configuration={configuration}"])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true,
        };
        using var build = Process.Start(ask)!;
        var references = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Storage.csproj", references, StringComparison.Ordinal);
        Assert.Equal(isBuiltAlong, references.Contains("Playground.csproj", StringComparison.Ordinal));
    }
}
