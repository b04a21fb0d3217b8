using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SamBot.Bot.Channel;
using SamBot.Bot.Channel.Tokens;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>The kinds of identity that the stand-in for Entra does not play: who is asked, and for what.</summary>
public sealed class BotIdentityTests
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public async Task A_managed_identity_is_asked_for_by_its_client_id_and_for_the_Bot_Framework()
    {
        await using var host = await ConnectorStandIn.StartAsync();
        host.Answers(200, """{"access_token":"msi-token","expires_on":"4102444800","resource":"https://api.botframework.com","token_type":"Bearer"}""");
        // As App Service and Azure's other hosts say where their identity is; nothing else in these tests reads them.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", host.Url + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        try
        {
            Assert.Equal("msi-token", await TokenAsync(new("MicrosoftAppType", "UserAssignedMSI"), new("MicrosoftAppTenantId", "11111111-1111-1111-1111-111111111111")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        var line = Uri.UnescapeDataString(Assert.Single(host.Asked).Line);
        Assert.Contains($"client_id={AppId}", line, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_is_asked_for_at_the_Bot_Frameworks_own()
    {
        await using var tokens = await TokenServer.StartAsync("botframework.com");
        Assert.Equal("token-1", await TokenAsync(
            new("MicrosoftAppType", "MultiTenant"), new("MicrosoftAppPassword", tokens.Secret), new("BotFramework:LoginUrl", tokens.Url)));
    }

    private static async Task<string?> TokenAsync(params KeyValuePair<string, string?>[] settings)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development })
            .AddBotChannel(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", AppId), .. settings]).Build()).BuildServiceProvider();
        return await services.GetRequiredService<BotCredentials>().GetTokenAsync(TestContext.Current.CancellationToken);
    }
}
