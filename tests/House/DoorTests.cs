using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using SamBot.Bot.Channel;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SamBot.Tests.House;

/// <summary>The Bot Framework stays at the door, and its slow or weak parts stay out of the turns.</summary>
public sealed class DoorTests
{
    private static readonly Architecture House = new ArchLoader().LoadAssemblies(
        typeof(SamBot.Dialogs.Language).Assembly, typeof(SamBot.Cards.Message).Assembly, typeof(SamBot.Records.Address).Assembly, typeof(SamBot.Storage.IDocumentStore).Assembly, typeof(SamBotHandler).Assembly).Build();

    [Fact]
    public void Only_the_channel_knows_the_SDK_and_HTTP() => Holds(
        Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotResideInNamespaceMatching(@"^SamBot\.Bot\.Channel")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(Microsoft\.Bot|Microsoft\.Rest|Newtonsoft|System\.Net)(\.|$)"));

    [Fact]
    public void Tokens_and_sending_know_nothing_of_SAM_but_addresses_and_words() => Holds(
        Types().That().ResideInNamespaceMatching(@"^SamBot\.Bot\.Channel\.(Tokens|Sending)$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^SamBot\.(Dialogs|Cards|Storage|Bot\.(Turns|Delivery|Settings|Playground))"));

    [Fact]
    public void Newtonsoft_only_keeps_members_that_nobody_knows() => Holds(
        Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotHaveFullNameContaining("ClosedSdk")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Newtonsoft\.Json$"));

    [Fact]
    public void The_SDKs_own_connector_is_never_made() => Holds(
        Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotHaveFullNameContaining("ClosedSdk")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Microsoft\.Bot\.Connector$"));

    // The SDK's own go on with Newtonsoft, or ask the roster by its own client.
    [Theory]
    [InlineData("OnMessageActivityAsync")]
    [InlineData("OnInvokeActivityAsync")]
    [InlineData("OnMessageUpdateActivityAsync")]
    [InlineData("OnMessageDeleteActivityAsync")]
    [InlineData("OnConversationUpdateActivityAsync")]
    [InlineData("OnInstallationUpdateActivityAsync")]
    [InlineData("OnEventActivityAsync")]
    public void The_handler_has_an_override_for(string kind) =>
        Assert.NotNull(typeof(SamBotHandler).GetMethod(kind, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static void Holds(IArchRule rule) =>
        Assert.True(rule.HasNoViolations(House), string.Join("\n", rule.Evaluate(House).Where(r => !r.Passed).Select(r => r.Description)));
}
