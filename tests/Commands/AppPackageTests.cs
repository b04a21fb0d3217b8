using System.IO.Compression;
using System.Text.Json.Nodes;
using SamBot.Commands;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Tests.Playground;
using static SamBot.Tests.Commands.PackageExample;

namespace SamBot.Tests.Commands;

/// <summary>The Teams app package, held against Microsoft's schemas and against what the bot understands.</summary>
public sealed class AppPackageTests
{
    // Whatever is picked from the menu must be harmless to whoever picks it, alone and at any moment.
    private static readonly Keyword[] Harmless =
    [
        Keyword.Help, Keyword.Back, Keyword.Restart, Keyword.Stop, Keyword.Continue, Keyword.Status, Keyword.Withdraw, Keyword.List,
        Keyword.MyData,
    ];

    private static readonly Vocabulary Words = Vocabularies.Of(new Foundation("SAM", [], "", TimeZoneInfo.Utc, 5));

    [Fact]
    public async Task The_package_holds_to_the_official_schemas() => Assert.Empty(await FaultsAsync(Values));

    [Fact]
    public async Task The_longest_names_still_hold_to_the_official_schemas() => Assert.Empty(await FaultsAsync(Values with { Name = new('N', 30), Foundation = new('F', 32) }));

    [Fact]
    public async Task The_official_schemas_notice_what_is_wrong() => Assert.Contains("/name/short", await FaultsAsync(Values with { Name = new('N', 31) }), StringComparison.Ordinal);

    [Fact]
    public async Task The_zip_is_flat_and_always_the_same()
    {
        var zip = await ZipAsync(Values);

        Assert.Equal(zip, await ZipAsync(Values));
        using var read = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], read.Entries.Select(e => e.FullName));
    }

    [Fact]
    public void Names_with_quotes_and_braces_stay_what_they_are()
    {
        var manifest = JsonNode.Parse(AppPackage.Of(Values with { Name = "Sam \"\\{{appId}}" })[0].Content)!;

        Assert.Equal("Sam \"\\{{appId}}", (string?)manifest["name"]!["short"]);
    }

    [Fact]
    public void The_manifest_says_what_was_given()
    {
        var manifest = Json("manifest.json");

        Assert.Equal((AppId, AppId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"]));
        Assert.Equal("1.2.3", (string?)manifest["version"]);
        Assert.Equal(["sambot.example.org"], manifest["validDomains"]!.AsArray().Select(d => (string?)d));
        Assert.Equal(
            ("Stichting SAM", "https://example.org/", "https://example.org/privacy", "https://example.org/terms"),
            ((string?)manifest["developer"]!["name"], (string?)manifest["developer"]!["websiteUrl"], (string?)manifest["developer"]!["privacyUrl"], (string?)manifest["developer"]!["termsOfUseUrl"]));
        Assert.Equal("personal", (string?)manifest["defaultInstallScope"]);
        Assert.Null(manifest["permissions"]);
    }

    [Fact]
    public void Every_command_of_the_menus_is_understood_in_its_language()
    {
        var menus = Json("manifest.json")["bots"]![0]!["commandLists"]!.AsArray();
        var english = Json("en.json");
        for (var list = 0; list < menus.Count; list++)
        {
            var commands = menus[list]!["commands"]!.AsArray();
            Assert.InRange(commands.Count, 1, 10);
            for (var i = 0; i < commands.Count; i++)
            {
                var key = $"bots[0].commandLists[{list}].commands[{i}]";
                AssertUnderstood((string)commands[i]!["title"]!, (string)commands[i]!["description"]!);
                AssertUnderstood((string)english[$"{key}.title"]!, (string)english[$"{key}.description"]!);
            }
        }

        // And nothing is translated that is not there.
        Assert.Equal(menus.Sum(m => 2 * m!["commands"]!.AsArray().Count), english.AsObject().Count(p => p.Key.StartsWith("bots", StringComparison.Ordinal)));
    }

    private static void AssertUnderstood(string title, string description)
    {
        if (Words.LanguageNamed(title) is not (_, ""))
        {
            var phrase = Words.Command(title);
            Assert.NotNull(phrase);
            Assert.Equal("", phrase.Value.Rest);
            Assert.Contains(phrase.Value.Keyword, Harmless);
        }

        Assert.InRange(title.Length, 1, 32);
        Assert.InRange(description.Length, 1, 128);
    }

    private static async Task<string> FaultsAsync(PackageValues values)
    {
        using var folder = new TemporaryFolder();
        Unzip(await ZipAsync(values), folder.Path);
        return await OfficialSchemas.FaultsAsync(folder.Path);
    }
}
