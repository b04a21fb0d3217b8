using System.IO.Compression;
using System.Text.Json.Nodes;
using SamBot.Commands;
using SamBot.Tests.Playground;
using static SamBot.Tests.Commands.CommandProcess;
using static SamBot.Tests.Commands.PackageExample;

namespace SamBot.Tests.Commands;

/// <summary><c>package</c> as people run it.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => Path.Combine(folder.Path, "SamBot.zip");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_makes_the_package_with_sound_defaults_and_replaces_an_earlier_one()
    {
        var (code, output, error) = await RunAsync(folder.Path, "package", "--app-id", AppId, "--domain", "SamBot.example.org", "--out", "SamBot.zip");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(AppId, output, StringComparison.Ordinal);

        var developer = (await ManifestAsync())["developer"]!;
        Assert.Equal("Stichting SAM", (string?)developer["name"]);
        Assert.Equal(
            ("https://sambot.example.org/", "https://sambot.example.org/privacy", "https://sambot.example.org/terms"),
            ((string?)developer["websiteUrl"], (string?)developer["privacyUrl"], (string?)developer["termsOfUseUrl"]));

        (code, _, error) = await RunAsync(
            folder.Path, "package", "--app-id", AppId, "--domain", "sambot.example.org", "--out", "SamBot.zip", "--name", "Sam", "--version", "2.0.1",
            "--foundation", "Een ander", "--website", "https://a.example/", "--privacy", "https://a.example/p", "--terms", "https://a.example/t");
        Assert.Equal((0, ""), (code, error));
        var manifest = await ManifestAsync();
        Assert.Equal(("Sam", "2.0.1"), ((string?)manifest["name"]!["short"], (string?)manifest["version"]));
        Assert.Equal(
            ("Een ander", "https://a.example/", "https://a.example/p", "https://a.example/t"),
            ((string?)manifest["developer"]!["name"], (string?)manifest["developer"]!["websiteUrl"], (string?)manifest["developer"]!["privacyUrl"], (string?)manifest["developer"]!["termsOfUseUrl"]));
        Assert.Equal([Target], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Without_values_it_tells_each_that_is_missing_and_writes_nothing()
    {
        var (code, output, error) = await RunAsync(folder.Path, "package");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Equal(["--app-id is missing", "--domain is missing", "--out is missing"], error.Trim().Split('\n').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("", "--domain 'no domain' is not")]
    [InlineData("--website=nothing", "--domain 'no domain' is not", "--website 'nothing' is not")]
    public async Task A_wrong_value_is_told_once_though_others_are_made_of_it(string more, params string[] faults)
    {
        var (code, _, error) = await RunAsync(
            folder.Path, ["package", "--app-id", AppId, "--domain", "no domain", "--out", "SamBot.zip", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.All(error.Trim().Split('\n').Zip(faults), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal(faults.Length, error.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task A_file_that_is_no_package_is_left_alone()
    {
        await File.WriteAllTextAsync(Target, "a holiday", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync(folder.Path, "package", "--app-id", AppId, "--domain", "sambot.example.org", "--out", "SamBot.zip");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("exists and is no package of SamBot", error, StringComparison.Ordinal);
        Assert.Equal("a holiday", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, "--out is missing")]
    [InlineData("SamBot.tar", "is not the name of a zip")]
    [InlineData("nowhere/SamBot.zip", "is in a folder that does not exist")]
    [InlineData("no\nwhere/SamBot.zip", "no where/SamBot.zip' is in a folder that does not exist")]
    [InlineData("folder.zip", "is no package of SamBot")]
    [InlineData("other.zip", "is no package of SamBot")]
    public async Task A_wrong_place_is_told(string? name, string fault)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "folder.zip"));
        await using (var other = await ZipFile.OpenAsync(Path.Combine(folder.Path, "other.zip"), ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            other.CreateEntry("holiday.jpg");
        }

        Assert.Contains(fault, Assert.Single(PackageTarget.Faults(name is null ? null : Path.Combine(folder.Path, name))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pakage", "'pakage' is no command of SamBot: package, storage, notices, people, pitch.")]
    [InlineData("package --domian x", "'--domian'")]
    public async Task A_mistyped_word_does_not_start_a_web_server(string line, string fault)
    {
        var (code, _, error) = await RunAsync(folder.Path, line.Split(' '));

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("--urls http://localhost:0", false)]
    [InlineData("/urls http://localhost:0", false)]
    [InlineData("urls=http://localhost:0", false)]
    [InlineData("package", true)]
    [InlineData("storage export", true)]
    [InlineData("--help", true)]
    [InlineData("--version", true)]
    public void Settings_of_the_host_are_no_command(string line, bool isMeant) =>
        Assert.Equal(isMeant, CommandLine.IsMeant(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private async Task<JsonNode> ManifestAsync()
    {
        await using var zip = await ZipFile.OpenReadAsync(Target, TestContext.Current.CancellationToken);
        await using var manifest = await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        return (await JsonNode.ParseAsync(manifest, cancellationToken: TestContext.Current.CancellationToken))!;
    }
}
