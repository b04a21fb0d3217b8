using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamBot.Bot;
using SamBot.Bot.Channel;
using SamBot.Bot.Channel.Files;
using SamBot.Bot.Channel.LanguageModel;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Settings;
using SamBot.Storage;

namespace SamBot.Tests.Settings;

/// <summary>What the checks at start say of settings that do not fit: one line for each problem, the setting's name first.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Whole_settings_have_no_problem() => Assert.Empty(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production"));

    [Fact]
    public void Development_needs_nothing_beside_the_defaults() => Assert.Empty(WholeSettings.ProblemsWith([], "Development"));

    [Fact]
    public void Defaults_alone_are_refused_where_the_bot_is_hosted()
    {
        var problems = WholeSettings.ProblemsWith([], "Production");

        Assert.Equal(["MicrosoftAppId", "Chair:AadObjectId", "Chair:TenantId"], problems.Select(Setting));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Sngle", "MicrosoftAppType")]
    [InlineData("MicrosoftAppType", "1", "MicrosoftAppType")]
    [InlineData("MicrosoftAppType", "SingleTenant,MultiTenant", "MicrosoftAppType")]
    [InlineData("MicrosoftAppId", null, "MicrosoftAppId")]
    [InlineData("MicrosoftAppId", "sambot", "MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword", null, "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId", null, "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId", "   ", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI", "MicrosoftAppPassword, MicrosoftAppCertificatePath")]
    [InlineData("MicrosoftAppCertificatePassword", "pass", "MicrosoftAppCertificatePassword")]
    [InlineData("BotFramework:OpenIdMetadataUrl", "http://login.botframework.com/keys", "BotFramework:OpenIdMetadataUrl")]
    [InlineData("BotFramework:OpenIdMetadataUrl", "http://127.0.0.1:5000/keys", "BotFramework:OpenIdMetadataUrl")]
    [InlineData("BotFramework:TokenIssuer", "api.botframework.com", "BotFramework:TokenIssuer")]
    [InlineData("BotFramework:LoginUrl", "ftp://login.microsoftonline.com", "BotFramework:LoginUrl")]
    [InlineData("BotFramework:LoginUrl", "https://me:word@login.microsoftonline.com", "BotFramework:LoginUrl")]
    [InlineData("BotFramework:OAuthScope", "", "BotFramework:OAuthScope")]
    [InlineData("BotFramework:EmulatorOpenIdMetadataUrl", "", "BotFramework:EmulatorOpenIdMetadataUrl")]
    [InlineData("BotFramework:ServiceHosts:0", "https://bot.example.org", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "bot.example.org/path", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "bot.example.org:443", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "*", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "*.", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "*.com", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:ServiceHosts:0", "*.*.example.org", "BotFramework:ServiceHosts:0")]
    [InlineData("BotFramework:AllowEmulator", "true", "BotFramework:AllowEmulator")]
    [InlineData("BotFramework:KeyRefreshInterval", "12", "BotFramework:KeyRefreshInterval")]
    [InlineData("BotFramework:KeyRefreshInterval", "10675199.00:00:00", "BotFramework:KeyRefreshInterval")]
    [InlineData("BotFramework:UnknownKeyInterval", "00:00:00", "BotFramework:UnknownKeyInterval")]
    [InlineData("BotFramework:KeyRetryInterval", "-00:00:05", "BotFramework:KeyRetryInterval")]
    [InlineData("MicrosoftAppTenantId", "my tenant!", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId", "../common", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId", "common", "MicrosoftAppTenantId")]
    [InlineData("Chair:AadObjectId", null, "Chair:AadObjectId")]
    [InlineData("Chair:AadObjectId", "chair@example.org", "Chair:AadObjectId")]
    [InlineData("Chair:AadObjectId", "{7d1f2c9e-0f3a-4a53-9b6e-5f3f0f6c1a01}", "Chair:AadObjectId")]
    [InlineData("Chair:AadObjectId", " 7d1f2c9e-0f3a-4a53-9b6e-5f3f0f6c1a01", "Chair:AadObjectId")]
    [InlineData("Chair:AadObjectId", "00000000-0000-0000-0000-000000000000", "Chair:AadObjectId")]
    [InlineData("Chair:TenantId", "example.onmicrosoft.com", "Chair:TenantId")]
    [InlineData("Chair:Deputies:0", "piet", "Chair:Deputies:0")]
    [InlineData("Chair:Deputies:0", "7D1F2C9E-0F3A-4A53-9B6E-5F3F0F6C1A01", "Chair:Deputies:0")]
    [InlineData("Chair:TimeZone", "Europa/Amsterdam", "Chair:TimeZone")]
    [InlineData("Chair:TimeZone", "", "Chair:TimeZone")]
    [InlineData("Chair:AnswerWithinWorkingDays", "0", "Chair:AnswerWithinWorkingDays")]
    [InlineData("Chair:AnswerWithinWorkingDays", "31", "Chair:AnswerWithinWorkingDays")]
    [InlineData("Foundation:Name", " ", "Foundation:Name")]
    [InlineData("Foundation:PrivacyContact", "", "Foundation:PrivacyContact")]
    [InlineData("Foundation:Goals:0:Id", "", "Foundation:Goals:0:Id")]
    [InlineData("Foundation:Goals:1:Nl", "", "Foundation:Goals:1:Nl")]
    [InlineData("Foundation:Goals:1:En", "", "Foundation:Goals:1:En")]
    [InlineData("Foundation:Goals:1:Id", "work,life", "Foundation:Goals:1:Id")]
    [InlineData("Foundation:Goals:1:Id", "Vitality", "Foundation:Goals:1:Id")]
    [InlineData("Languages:Default", "fr", "Languages:Default")]
    [InlineData("Languages:Default", "nlx", "Languages:Default")]
    [InlineData("Storage:Provider", "Postgres", "Storage:Provider")]
    [InlineData("Storage:Sqlite:Path", "", "Storage:Sqlite:Path")]
    [InlineData("Storage:Provider", "AzureBlobs", "Storage:AzureBlobs")]
    public void A_setting_that_does_not_fit_is_named(string key, string? value, string named)
    {
        var problem = Assert.Single(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", (key, value)));

        Assert.StartsWith(named + ":", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(WholeSettings.Secret, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "singletenant")]
    [InlineData("MicrosoftAppType", "")]
    [InlineData("Chair:Deputies:0", "11111111-0f3a-4a53-9b6e-5f3f0f6c1a01")]
    [InlineData("Chair:AnswerWithinWorkingDays", "30")]
    [InlineData("Languages:Default", "en")]
    [InlineData("MicrosoftAppTenantId", "foundation.onmicrosoft.com")]
    [InlineData("BotFramework:ServiceHosts:0", "*.example.org")]
    [InlineData("BotFramework:ServiceHosts:0", "bot.example.org")]
    public void A_setting_that_fits_is_taken(string key, string value) =>
        Assert.Empty(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", (key, value)));

    [Theory]
    [InlineData("https://model.example.org/v1", WholeSettings.Secret, "small")]
    [InlineData("http://localhost:11434/v1", WholeSettings.Secret, "small")]
    [InlineData("https://model.example.org/v1", "", "small", "LanguageModel:Key")]
    [InlineData("https://model.example.org/v1", WholeSettings.Secret, " ", "LanguageModel:Model")]
    [InlineData("", WholeSettings.Secret, "", "LanguageModel:Endpoint", "LanguageModel:Model")]
    [InlineData("http://model.example.org/v1", WholeSettings.Secret, "small", "LanguageModel:Endpoint")]
    [InlineData("https://me:word@model.example.org/v1", WholeSettings.Secret, "small", "LanguageModel:Endpoint")]
    [InlineData("model.example.org", WholeSettings.Secret, "small", "LanguageModel:Endpoint")]
    public void A_language_model_is_set_wholly_and_safely_or_not_at_all(string endpoint, string key, string model, params string[] named)
    {
        var problems = WholeSettings.ProblemsWith(
            WholeSettings.Hosted, "Production", ("LanguageModel:Endpoint", endpoint), ("LanguageModel:Key", key), ("LanguageModel:Model", model));

        Assert.Equal(named, problems.Select(Setting));
        Assert.All(problems, p => Assert.DoesNotContain(WholeSettings.Secret, p, StringComparison.Ordinal));
    }

    private const string Account = "DefaultEndpointsProtocol=https;AccountName=sam;AccountKey=c2FtYm90;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("https://sam.blob.core.windows.net", "", "sambot", null)]
    [InlineData("", Account, "sambot", null)]
    [InlineData("https://sam.blob.core.windows.net", Account, "sambot", "Storage:AzureBlobs: both")]
    [InlineData("http://sam.blob.core.windows.net", "", "sambot", "Storage:AzureBlobs:ServiceUri: ")]
    [InlineData("https://sam.blob.core.windows.net?sig=c2FtYm90", "", "sambot", "Storage:AzureBlobs:ServiceUri: ")]
    [InlineData("", "AccountName=sam", "sambot", "Storage:AzureBlobs:ConnectionString: ")]
    [InlineData("", Account, "Sam Bot", "Storage:AzureBlobs:Container: 'Sam Bot'")]
    [InlineData("", Account, "sam--bot", "Storage:AzureBlobs:Container: ")]
    [InlineData("", Account, "sa", "Storage:AzureBlobs:Container: ")]
    public void Azure_Blobs_need_one_way_in_and_a_container(string serviceUri, string connectionString, string container, string? line)
    {
        var problems = WholeSettings.ProblemsWith(
            WholeSettings.Hosted, "Production", ("Storage:Provider", "AzureBlobs"), ("Storage:AzureBlobs:ServiceUri", serviceUri),
            ("Storage:AzureBlobs:ConnectionString", connectionString), ("Storage:AzureBlobs:Container", container));

        Assert.Equal(line is null ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith(line!, problem, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotContain("c2FtYm90", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MultiTenant", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "MicrosoftAppPassword", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppTenantId")]
    public void Each_kind_of_identity_asks_for_its_own_parts(string type, params string[] missing)
    {
        var problems = WholeSettings.ProblemsWith(
            WholeSettings.Hosted, "Production", ("MicrosoftAppType", type), ("MicrosoftAppPassword", null), ("MicrosoftAppTenantId", null));

        Assert.Equal(missing, problems.Select(Setting));
    }

    [Fact]
    public void A_managed_identity_needs_no_secret() => Assert.Empty(WholeSettings.ProblemsWith(
        WholeSettings.Hosted, "Production", ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", null)));

    [Fact]
    public void A_certificate_stands_in_for_the_secret_where_its_file_is_and_can_be_used()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99));
        var folder = Directory.CreateTempSubdirectory("sambot-settings-");
        try
        {
            var (file, other) = (Path.Combine(folder.FullName, "bot.pfx"), Path.Combine(folder.FullName, "public.pfx"));
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "p"));
            File.WriteAllText(other, "no certificate");

            Assert.Empty(Problems(("MicrosoftAppPassword", null), ("MicrosoftAppCertificatePath", file), ("MicrosoftAppCertificatePassword", "p")));
            foreach (var (path, password) in new[] { (file, "another"), (other, ""), (file + ".gone", "p") })
            {
                Assert.Equal("MicrosoftAppCertificatePath", Setting(Assert.Single(Problems(
                    ("MicrosoftAppPassword", null), ("MicrosoftAppCertificatePath", path), ("MicrosoftAppCertificatePassword", password)))));
            }

            Assert.Equal("MicrosoftAppPassword, MicrosoftAppCertificatePath", Setting(Assert.Single(Problems(
                ("MicrosoftAppCertificatePath", file), ("MicrosoftAppCertificatePassword", "p")))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static IReadOnlyList<string> Problems(params (string Key, string? Value)[] changes) => WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", changes);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword", WholeSettings.Secret, "MicrosoftAppId")]
    [InlineData("MicrosoftAppTenantId", "0f9a1f52-6f0b-4c0a-a1f5-2b7b0d1c9e21", "MicrosoftAppId")]
    [InlineData("Chair:TimeZone", "Mars/Olympus", "Chair:TimeZone")]
    [InlineData("Chair:Deputies:0", "", "Chair:Deputies:0")]
    [InlineData("BotFramework:LoginUrl", "http://login.microsoftonline.com", "BotFramework:LoginUrl")]
    public void What_is_set_in_Development_must_fit_as_well(string key, string value, string named) =>
        Assert.Equal(named, Setting(Assert.Single(WholeSettings.ProblemsWith([], "Development", (key, value)))));

    [Theory]
    [InlineData("BotFramework:LoginUrl", "http://127.0.0.1:5000")]
    [InlineData("BotFramework:OpenIdMetadataUrl", "http://localhost:5000/keys")]
    [InlineData("BotFramework:AllowEmulator", "true")]
    [InlineData("Chair:AadObjectId", "user-id-of-a-local-channel")]
    public void Development_may_stay_on_this_machine(string key, string value) =>
        Assert.Empty(WholeSettings.ProblemsWith([], "Development", (key, value)));

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var problems = WholeSettings.ProblemsWith(
            WholeSettings.Hosted, "Production", ("MicrosoftAppPassword", null), ("Chair:TimeZone", "x"), ("Foundation:Name", ""), ("Languages:Default", "de"), ("Storage:Provider", "Files"));

        Assert.Equal(["MicrosoftAppPassword", "Chair:TimeZone", "Foundation:Name", "Languages:Default", "Storage:Provider"], problems.Select(Setting));
    }

    [Fact]
    public void A_value_cannot_forge_a_second_line()
    {
        var problem = Assert.Single(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", ("Chair:TimeZone", "x\nChair:TimeZone: all is well\u2028" + new string('y', 500))));

        Assert.DoesNotContain('\n', problem);
        Assert.True(problem.Length < 250, problem);
    }

    [Fact]
    public void No_goals_at_all_are_refused() =>
        Assert.Contains(new FoundationOptionsValidator().Validate(null, new FoundationOptions { Name = "SAM", PrivacyContact = "x" }).Failures!, line => line.StartsWith("Foundation:Goals: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("appsettings.Production.json", true)]
    [InlineData("secrets.json", false)]
    public void A_secret_in_a_file_is_refused_unless_it_is_a_user_secret(string file, bool refused)
    {
        var folder = Directory.CreateTempSubdirectory("sambot-settings-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), $$"""{ "MicrosoftAppPassword": "{{WholeSettings.Secret}}" }""");
            var configuration = new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile(file).AddInMemoryCollection(WholeSettings.Hosted).Build();

            var problems = SecretsInFiles.Problems(configuration).ToList();

            Assert.Equal(refused, problems.Count == 1 && problems[0].StartsWith($"MicrosoftAppPassword: stands in {file}. ", StringComparison.Ordinal));
            Assert.Equal(refused ? 1 : 0, problems.Count);
            Assert.All(problems, p => Assert.DoesNotContain(WholeSettings.Secret, p, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_secret_on_the_command_line_is_refused_and_not_repeated()
    {
        var line = Assert.Single(SecretsInFiles.Problems(new ConfigurationBuilder().AddCommandLine([$"--MicrosoftAppPassword={WholeSettings.Secret}"]).Build()));
        Assert.StartsWith("MicrosoftAppPassword: stands on the command line. ", line, StringComparison.Ordinal);
        Assert.DoesNotContain(WholeSettings.Secret, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_file_holds_no_secret() => Assert.Empty(SecretsInFiles.Problems(
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Support.Repository.Root, "appsettings.json")).Build()));

    [Fact]
    public void The_settings_file_lists_every_setting_but_the_secrets_with_its_default()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Support.Repository.Root, "appsettings.json")).Build();
        var defaults = new (string Section, object Options)[]
        {
            ("", new BotOptions()), ("BotFramework:", new BotFrameworkOptions()), ("Chair:", new ChairOptions()), ("Desk:", new DeskOptions()), ("Languages:", new LanguageOptions()),
            ("Retention:", new RetentionOptions()), ("Storage:", new StorageOptions()), ("Storage:Sqlite:", new StorageOptions.SqliteSettings()),
        };

        Assert.All(
            from @group in defaults
            from property in @group.Options.GetType().GetProperties()
            where property.CanWrite && !property.PropertyType.IsNested && property.Name is not (nameof(BotOptions.MicrosoftAppPassword) or nameof(BotOptions.MicrosoftAppCertificatePassword))
            select (Key: @group.Section + property.Name, Default: property.GetValue(@group.Options)?.ToString()),
            setting => Assert.Equal(setting.Default, file[setting.Key], ignoreCase: true));
    }

    [Fact]
    public void Every_setting_stands_in_the_file_and_in_the_README()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Support.Repository.Root, "appsettings.json")));
        var readme = File.ReadAllText(Path.Combine(Support.Repository.Root, "README.md"));
        var settings = new (string Section, Type Options)[]
        {
            ("", typeof(BotOptions)), ("BotFramework:", typeof(BotFrameworkOptions)), ("Chair:", typeof(ChairOptions)), ("Desk:", typeof(DeskOptions)), ("Files:", typeof(FilesOptions)), ("Foundation:", typeof(FoundationOptions)),
            ("LanguageModel:", typeof(LanguageModelOptions)), ("Languages:", typeof(LanguageOptions)), ("Retention:", typeof(RetentionOptions)), ("Storage:", typeof(StorageOptions)),
        };
        // A property that only reads is computed from the others, unless it is a list.
        var keys = settings.SelectMany(s => s.Options.GetProperties()
            .Where(p => p.CanWrite || p.PropertyType.IsGenericType)
            .Select(p => s.Section + p.Name)).ToArray();
        Assert.DoesNotContain(keys, key => key.Split(':').Aggregate(file, (node, part) => node?[part]) is null && !SecretsInFiles.Secrets.Contains(key));
        Assert.DoesNotContain(
            keys, key => !new[] { $"`{key}`", $"`{key}:", $"`{key.Split(':')[0]}:…`" }.Any(named => readme.Contains(named, StringComparison.Ordinal)));
        Assert.Equal(Configured(typeof(IConfigureOptions<>)).ToHashSet(), settings.Select(s => s.Options).ToHashSet());
    }

    [Fact]
    public void Every_group_of_settings_is_checked() =>
        Assert.Empty(Configured(typeof(IConfigureOptions<>)).Except(Configured(typeof(IValidateOptions<>))));

    // The groups of our own for which the bot registers such a service.
    private static IEnumerable<Type> Configured(Type service)
    {
        var configuration = new ConfigurationBuilder().Build();
        return new ServiceCollection().AddBotChannel(configuration).AddSamBot(configuration).AddSettingsChecks()
            .Select(s => s.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == service)
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => type.Namespace!.StartsWith("SamBot.", StringComparison.Ordinal));
    }

    private static string Setting(string problem) => problem[..problem.IndexOf(": ", StringComparison.Ordinal)];
}
