using System.Text.Json.Nodes;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>What a bot says, also this one: two bots that answer each other never end.</summary>
public sealed class OtherBotsTests
{
    [Theory]
    [InlineData("msteams", "28:sambot", null)]
    [InlineData("directline", "28:sambot", null)]
    [InlineData("msteams", "28:another", null)]
    [InlineData("msteams", "29:another", "bot")]
    [InlineData("webchat", "another", "Bot")]
    [InlineData("webchat", "another", "skill")]
    public async Task What_a_bot_says_is_not_answered(string channelId, string from, string? role)
    {
        await using var stage = await Stage.SetAsync();
        var bot = stage.Person("Een bot", 0xb0, channelId: channelId);
        foreach (var type in new[] { "message", "conversationUpdate", "installationUpdate", "messageUpdate" })
        {
            await bot.PostAsync(bot.Activity(type, a =>
            {
                a["from"] = new JsonObject { ["id"] = from, ["role"] = role };
                a["text"] = "Goedendag";
                a["action"] = "add";
                a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = from });
            }));
        }

        Assert.Empty(bot.Said);
        Assert.Empty(stage.Channel.Calls);
    }

    [Theory]
    [InlineData("29:person", "user")]
    [InlineData("29:person", null)]
    public async Task What_a_person_says_is_answered(string from, string? role)
    {
        await using var stage = await Stage.SetAsync();
        var person = stage.Person("Carla", 0xc1, channelId: "msteams");
        await person.PostAsync(person.Activity("message", a =>
        {
            (a["from"]!["id"], a["from"]!["role"]) = (from, role);
            a["text"] = "Goedendag";
        }));
        Assert.Single(person.Said);
    }
}
