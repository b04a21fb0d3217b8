using System.Text.Json.Nodes;
using SamBot.Tests.Playground;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>What the bot is tested against is itself tested: the SDK's own client finds every operation as the service has it.</summary>
public sealed class SdkPeerTests
{
    private const string Token = "the-bots-token";

    [Fact]
    public async Task The_SDKs_client_works_with_the_channel_stand_in()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        channel.IsAuthorized = header => header == "Bearer " + Token;
        channel.IsInstalledFor = id => id != "stranger";
        channel.Roster = [Account("29:carla"), Account("29:jan")];
        channel.Member = id => Task.FromResult(id == "29:carla"
            ? (200, Account(id).ToJsonString())
            : (404, """{"error":{"code":"MemberNotFoundInConversation","message":"nobody"}}"""));

        var results = await CallAllAsync(channel.ServiceUrl, Token, "a:1 ü?#;messageid=2", "29:carla", "29:carla");

        AssertWorks(results, sent: 201, "29:carla");
        Assert.Equal("a:carla", (string?)results["create"]!["body"]!["id"]);
        Assert.Equal("29:carla", (string?)results["pagedMembers"]!["body"]!["members"]![0]!["id"]);
        Assert.Equal("29:jan", (string?)Assert.Single(results["nextPage"]!["body"]!["members"]!.AsArray())!["id"]);
        // What was sent first is deleted; its reply stands, with what it replies to.
        var reply = Assert.Single(channel.In("a:1 ü?#;messageid=2"), a => (string?)a["type"] == "message");
        Assert.Equal((string?)results["send"]!["body"]!["id"], (string?)reply["replyToId"]);
    }

    [Fact]
    public async Task The_SDKs_client_works_with_the_Playgrounds_connector()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var person = await host.ContactAsync();
        var joined = host.Bot.Received.First(a => (string?)a["from"]!["id"] == person);

        var results = await CallAllAsync((string)joined["serviceUrl"]!, Token, (string)joined["conversation"]!["id"]!, person, person);

        AssertWorks(results, sent: 201, person);
        Assert.Equal((string?)joined["conversation"]!["id"], (string?)results["create"]!["body"]!["id"]);
    }

    [Theory]
    [InlineData("another")]
    [InlineData("")]
    public async Task Without_the_bots_token_the_stand_in_lets_nobody_in(string token)
    {
        await using var channel = await ChannelStandIn.StartAsync();
        channel.IsAuthorized = header => header == "Bearer " + Token;
        var results = await CallAllAsync(channel.ServiceUrl, token, "a:1", "29:carla", "29:carla");
        Assert.All(results, r => Assert.Equal(401, (int?)r.Value!["status"]));
        Assert.Empty(channel.In("a:1"));
    }

    [Fact]
    public async Task The_SDKs_client_meets_faults_as_told()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        channel.Trouble = (request, _) => (request.Method, request.Path.Value!.Split('/')[^1]) switch
        {
            ("POST", "conversations") => ChannelFault.OfTeams(403, 209, "MessageWritesBlocked"),
            ("GET", "members") => ChannelFault.Of(429, "Throttled", TimeSpan.FromSeconds(1)),
            ("GET", "pagedmembers") => ChannelFault.ResetBefore,
            ("POST", "activities") => ChannelFault.ResetAfter,
            ("GET", _) => ChannelFault.Answer(502, "<html>Bad Gateway</html>", contentType: "text/html"),
            _ => null,
        };
        var results = await CallAllAsync(channel.ServiceUrl, Token, "a:1", "29:carla", "29:carla");

        Assert.Equal(403, (int?)results["create"]!["status"]);
        Assert.Contains("MessageWritesBlocked", results["create"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(429, (int?)results["members"]!["status"]);
        Assert.Equal(502, (int?)results["member"]!["status"]);
        Assert.Null((int?)results["pagedMembers"]!["status"]);
        Assert.NotNull((string?)results["pagedMembers"]!["message"]);
        // It broke for the caller, and yet was taken.
        Assert.Null((int?)results["send"]!["status"]);
        Assert.Contains(channel.In("a:1"), a => (string?)a["text"] == "first");
    }

    private static void AssertWorks(JsonObject results, int sent, string member)
    {
        foreach (var (operation, status) in new[]
        {
            ("send", sent), ("reply", sent), ("update", 200), ("create", 201), ("member", 200), ("members", 200), ("pagedMembers", 200), ("delete", 200),
        })
        {
            var result = results[operation]!;
            Assert.True(status == (int?)result["status"], $"{operation}: {result.ToJsonString()}");
        }

        Assert.False(string.IsNullOrEmpty((string?)results["send"]!["body"]!["id"]));
        Assert.Equal((string?)results["send"]!["body"]!["id"], (string?)results["update"]!["body"]!["id"]);
        Assert.Equal(member, (string?)results["member"]!["body"]!["id"]);
        Assert.Equal(member, (string?)results["members"]!["body"]![0]!["id"]);
        foreach (var (operation, status, code) in new[]
        {
            ("createStranger", 403, "BotNotInConversationRoster"),
            ("noMember", 404, "MemberNotFoundInConversation"),
            ("updateDeleted", 404, "ActivityNotFoundInConversation"),
            ("deleteDeleted", 404, "ActivityNotFoundInConversation"),
        })
        {
            var result = results[operation]!;
            Assert.True(status == (int?)result["status"], $"{operation}: {result.ToJsonString()}");
            Assert.Contains(code, result.ToJsonString(), StringComparison.Ordinal);
        }
    }

    private static JsonObject Account(string id) => new() { ["id"] = id, ["name"] = "Carla de Vries", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000c1" };

    private static Task<JsonObject> CallAllAsync(string serviceUrl, string token, string conversation, string member, string create) => SdkConnector.CallAllAsync(
        new()
        {
            ["serviceUrl"] = serviceUrl,
            ["token"] = token,
            ["conversation"] = conversation,
            ["member"] = member,
            ["create"] = create,
            ["tenant"] = BotHost.Tenant,
        },
        TestContext.Current.CancellationToken);
}
