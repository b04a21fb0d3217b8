using System.Net;
using System.Net.Http.Json;

namespace SamBot.Tests.Settings;

/// <summary>The bot's own process: it starts with good settings, and else ends with exit code 78 and nothing but a line for each problem.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-start-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Whole_settings_start_a_hosted_bot_that_says_what_it_lacks()
    {
        await using var bot = StartedBot.Start("Production", folder, Hosted());
        using var http = new HttpClient { BaseAddress = await bot.ListensAsync() };

        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        // The identity of the test is nobody's: Microsoft gives no token for it, with a network or without.
        var report = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("\"store\":\"reachable\"", report, StringComparison.Ordinal);
        Assert.Contains("\"identity\":\"no token\"", report, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppPassword", report, StringComparison.Ordinal);
        Assert.Empty(bot.Errors);
        Assert.DoesNotContain(bot.Output, line => line.Contains(WholeSettings.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("POST", "/api/messages", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/privacy", HttpStatusCode.OK)]
    [InlineData("GET", "/terms", HttpStatusCode.OK)]
    [InlineData("GET", "/playground/state", HttpStatusCode.NotFound)]
    [InlineData("POST", "/playground/upgrades", HttpStatusCode.NotFound)]
    [InlineData("POST", "/playground/connector/v3/conversations", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v3/directline/tokens/generate", HttpStatusCode.NotFound)]
    public async Task A_hosted_bot_asks_for_a_token_and_has_no_playground(string method, string path, HttpStatusCode expected)
    {
        await using var bot = StartedBot.Start("Production", folder, Hosted());
        using var http = new HttpClient { BaseAddress = await bot.ListensAsync() };
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? JsonContent.Create(new { type = "message" }) : null };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("playground", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Development_starts_without_any_setting()
    {
        await using var bot = StartedBot.Start("Development", folder, []);

        await bot.ListensAsync();

        Assert.Empty(bot.Errors);
    }

    [Fact]
    public async Task A_hosted_bot_without_settings_names_what_is_missing() => await RefusesAsync(
        "Production", [], "MicrosoftAppId: is missing", "Chair:AadObjectId: ", "Chair:TenantId: ", "Foundation:PrivacyContact: 'privacy@stichtingsam.example' is an example");

    [Fact]
    public async Task A_half_set_identity_ends_the_start() => await RefusesAsync(
        "Production", Hosted(("MicrosoftAppPassword", null)), "MicrosoftAppPassword: is missing for SingleTenant");

    [Theory]
    [InlineData("Foundation:PrivacyContact", "Vraag het aan privacy@sam.example.")]
    [InlineData("Foundation:Website", "https://Stichting.EXAMPLE/over-ons")]
    [InlineData("Foundation:Website", "https://www.example.org")]
    public async Task An_address_that_is_nobodys_ends_the_start_of_a_hosted_bot(string setting, string address) =>
        await RefusesAsync("Production", Hosted((setting, address)), $"{setting}: '{address}' is an example, and nobody reads it.");

    [Fact]
    public async Task All_problems_are_told_at_once_the_store_among_them() => await RefusesAsync(
        "Production",
        Hosted(("MicrosoftAppType", "Sngle"), ("Chair:TimeZone", "Europa/Amsterdam"), ("Storage:Sqlite:Path", FileInTheWay())),
        "MicrosoftAppType: ", "Chair:TimeZone: 'Europa/Amsterdam' ", "Storage:Sqlite:Path: The directory of ");

    [Fact]
    public async Task A_store_that_is_no_database_is_named()
    {
        var file = Path.Combine(folder.FullName, "letter.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is no database. ", 100)), TestContext.Current.CancellationToken);

        await RefusesAsync("Production", Hosted(("Storage:Sqlite:Path", file)), $"Storage:Sqlite:Path: {file} is damaged or no SQLite database.");
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_is_named()
    {
        // A folder is in the file's place: that holds for administrators too, whom no permission stops.
        var place = folder.CreateSubdirectory("folder.db").FullName;

        await RefusesAsync("Production", Hosted(("Storage:Sqlite:Path", place)), $"Storage:Sqlite:Path: {place} cannot be opened.");
    }

    [Fact]
    public async Task A_number_that_is_none_ends_the_start_with_its_name() => await RefusesAsync(
        "Production", Hosted(("Chair:AnswerWithinWorkingDays", "five")), "Failed to convert configuration value 'five' at 'Chair:AnswerWithinWorkingDays'");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:39781x")]
    [InlineData("ftp://127.0.0.1:3978")]
    public async Task An_address_that_is_none_ends_the_start_and_the_bot_listens_nowhere(string address) => await RefusesAsync(
        "Development", new Dictionary<string, string?> { ["ASPNETCORE_URLS"] = address }, $"ASPNETCORE_URLS: '{address}' is no address to listen on.");

    [Fact]
    public async Task A_number_that_is_none_hides_nothing_else_that_is_wrong() => await RefusesAsync(
        "Production",
        Hosted(("Chair:AnswerWithinWorkingDays", "five"), ("MicrosoftAppType", "Sngle"), ("Languages:Default", "de")),
        "MicrosoftAppType: ", "Failed to convert configuration value 'five'", "Languages:Default: ");

    [Fact]
    public async Task User_secrets_count_in_Development()
    {
        foreach (var home in new[] { ".microsoft/usersecrets", "Microsoft/UserSecrets" })
        {
            var secrets = folder.CreateSubdirectory(Path.Combine(home, "sambot"));
            await File.WriteAllTextAsync(
                Path.Combine(secrets.FullName, "secrets.json"), $$"""{ "MicrosoftAppPassword": "{{WholeSettings.Secret}}" }""", TestContext.Current.CancellationToken);
        }

        // That the secret was read shows in what is missing beside it.
        await RefusesAsync("Development", [], "MicrosoftAppId: is missing, while other parts of the identity are set.");
    }

    [Fact]
    public async Task A_secret_in_a_settings_file_ends_the_start()
    {
        // A name of its own, since the file lies beside the program that other tests start too.
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.SecretInFile.json");
        await File.WriteAllTextAsync(file, $$"""{ "MicrosoftAppPassword": "{{WholeSettings.Secret}}" }""", TestContext.Current.CancellationToken);
        try
        {
            await RefusesAsync("SecretInFile", Hosted(), "MicrosoftAppPassword: stands in appsettings.SecretInFile.json.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task RefusesAsync(string environment, IEnumerable<KeyValuePair<string, string?>> settings, params string[] lines)
    {
        await using var bot = StartedBot.Start(environment, folder, settings);
        await bot.EndsAsync();

        Assert.Empty(bot.Output);
        Assert.Equal(lines.Length, bot.Errors.Count);
        Assert.All(bot.Errors.Zip(lines), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Errors, line => line.Contains(WholeSettings.Secret, StringComparison.Ordinal));
        Assert.Equal(78, bot.ExitCode);
    }

    private static Dictionary<string, string?> Hosted(params (string Key, string? Value)[] changes)
    {
        var settings = WholeSettings.Hosted;
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return settings;
    }

    private string FileInTheWay()
    {
        var file = Path.Combine(folder.FullName, "in-the-way");
        File.WriteAllText(file, "");
        return Path.Combine(file, "sambot.db");
    }
}
