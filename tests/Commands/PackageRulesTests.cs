using SamBot.Commands;
using static SamBot.Tests.Commands.PackageExample;

namespace SamBot.Tests.Commands;

public sealed class PackageRulesTests
{
    [Fact]
    public void Good_values_have_no_faults() => Assert.Empty(PackageRules.Faults(Values));

    [Theory]
    [InlineData(null, "--app-id is missing")]
    [InlineData("", "--app-id is missing")]
    [InlineData("sambot", "--app-id 'sambot' is not an app id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "is not an app id")]
    [InlineData("{11111111-2222-3333-4444-555555555555}", "is not an app id")]
    [InlineData("11111111222233334444555555555555", "is not an app id")]
    public void A_wrong_app_id_is_told(string? appId, string fault) => Tells(fault, Values with { AppId = appId });

    [Theory]
    [InlineData(null, "--domain is missing")]
    [InlineData("", "--domain is missing")]
    [InlineData("https://sambot.example.org", "is not a public host name")]
    [InlineData("sambot.example.org:443", "is not a public host name")]
    [InlineData("sambot.example.org/", "is not a public host name")]
    [InlineData("*.example.org", "is not a public host name")]
    [InlineData("localhost", "is not a public host name")]
    [InlineData("192.0.2.1", "is not a public host name")]
    [InlineData("-sambot.example.org", "is not a public host name")]
    [InlineData("sambot..example.org", "is not a public host name")]
    [InlineData("sambot.example.org\n", "is not a public host name")]
    public void A_wrong_domain_is_told(string? domain, string fault) => Tells(fault, Values with { Domain = domain });

    [Theory]
    [InlineData("", "--name is empty")]
    [InlineData("  ", "--name is empty")]
    [InlineData("SamBot that has a very long name", "--name is 32 characters long: Teams allows 30")]
    [InlineData("Sam\nBot", "--name holds a line break")]
    public void A_wrong_name_is_told(string name, string fault) => Tells(fault, Values with { Name = name });

    [Theory]
    [InlineData(null, "--foundation is empty")]
    [InlineData("A foundation with a name of 33 chr", "--foundation is 34 characters long: Teams allows 32")]
    public void A_wrong_foundation_is_told(string? foundation, string fault) => Tells(fault, Values with { Foundation = foundation });

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3-beta")]
    [InlineData("1.2.3\n")]
    public void A_wrong_version_is_told(string version) => Tells("is not a version of three numbers", Values with { Version = version });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("http://example.org")]
    [InlineData("https://")]
    [InlineData("https://me:secret@example.org/")]
    [InlineData("https://example.org/a b")]
    [InlineData("javascript:alert(1)")]
    public void A_wrong_address_is_told_by_its_own_option(string? url)
    {
        Tells("--website '", Values with { Website = url });
        Tells("--privacy '", Values with { Privacy = url });
        Tells("--terms '", Values with { Terms = url });
    }

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(8, PackageRules.Faults(new(null, null, "", null, null, null, null, null)).Count());

    private static void Tells(string fault, PackageValues values)
    {
        var only = Assert.Single(PackageRules.Faults(values));
        Assert.Contains(fault, only, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', only.ReplaceLineEndings("\n"));
    }
}
