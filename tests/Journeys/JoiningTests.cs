using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>How Web Chat and Direct Line tell who joined: in the conversation's own name, first the bot and then the person.</summary>
public sealed class JoiningTests
{
    private static readonly string Welcome = Texts.In(Language.Dutch).WelcomeTitle;

    [Theory]
    [InlineData("webchat", false)]
    [InlineData("webchat", true)]
    [InlineData("directline", false)]
    [InlineData("directline", true)]
    public async Task Whoever_joins_is_welcomed_once_and_nobody_else_is_kept(string channelId, bool inItsOwnName)
    {
        await using var stage = await Stage.SetAsync();
        var carla = stage.Person("Carla de Vries", 0xc1, channelId: channelId);
        await carla.PostAsync(Joined(carla, carla.ConversationId, "28:sambot"));
        Assert.Empty(stage.Channel.Calls);
        var user = (string)carla.Activity("x")["from"]!["id"]!;
        await carla.PostAsync(Joined(carla, inItsOwnName ? carla.ConversationId : user, user));
        Assert.Contains(Welcome, Assert.Single(carla.Said).Text(), StringComparison.Ordinal);
        await carla.SayAsync("Goedendag");
        await carla.SayAsync(Some.Typed[Question.Bring]);
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(3, carla.Said.Count);
        Assert.Equal([carla.PersonId], await KeptAsync(stage.Bot));
    }

    [Theory]
    [InlineData("28:sambot")]
    [InlineData("28:sambot", "29:a", "29:b")]
    [InlineData]
    public async Task Where_no_one_person_joined_nobody_is_welcomed_or_kept(params string[] members)
    {
        await using var stage = await Stage.SetAsync();
        var carla = stage.Person("Carla de Vries", 0xc1, channelId: "webchat");
        await carla.PostAsync(Joined(carla, carla.ConversationId, members));
        await carla.PostAsync(Joined(carla, "28:sambot", members));
        Assert.Empty(stage.Channel.Calls);
        Assert.Empty(await KeptAsync(stage.Bot));
    }

    [Fact]
    public async Task By_the_local_Direct_Line_the_page_gets_one_welcome()
    {
        await using var bot = new BotHost();
        var generated = await CallAsync(bot, "tokens/generate", null, []);
        var (token, conversation) = ((string)generated["token"]!, (string)generated["conversationId"]!);
        await CallAsync(bot, "conversations", token, []);
        await CallAsync(bot, $"conversations/{conversation}/activities", token, new()
        {
            ["type"] = "message", ["text"] = "Goedendag", ["locale"] = "nl-NL", ["from"] = new JsonObject { ["id"] = "carla", ["name"] = "Carla" },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var read = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]!.AsArray();
        Assert.Single(read, a => a!.AsObject().Says(Welcome));
        Assert.Equal([PersonIds.OfConversation("directline", conversation, "carla")], await KeptAsync(bot));
    }

    private static async Task<JsonNode> CallAsync(BotHost bot, string path, string? token, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/{path}") { Content = JsonContent.Create(body) };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<IEnumerable<string>> KeptAsync(BotHost bot) =>
        (await bot.Services.GetRequiredService<IDocumentStore>().AllAsync(DocumentKind.Conversation, 100, null, TestContext.Current.CancellationToken))
            .Keys.Select(k => k.Id);

    private static JsonObject Joined(Chatter who, string from, params string[] members) => who.Activity("conversationUpdate", a =>
    {
        a["from"] = new JsonObject { ["id"] = from };
        a["membersAdded"] = new JsonArray([.. members.Select(m => (JsonNode)new JsonObject { ["id"] = m })]);
    });
}
