using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>In Teams a contact may have their own data as a file in their OneDrive, if they consent.</summary>
public sealed class OwnDataFileTests : IAsyncLifetime
{
    private const string File = "sambot-mijn-gegevens.txt";
    private static readonly Texts T = Texts.In(Language.Dutch);
    private ChannelStandIn channel = null!;
    private BotHost bot = null!;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        bot = new BotHost();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task Who_consents_has_the_file_there_and_sees_it_in_the_chat()
    {
        var contact = await AskedAsync("msteams");
        var offer = contact.Said[^1]["attachments"]![0]!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", File), ((string)offer["contentType"]!, (string)offer["name"]!));
        Assert.Equal(T.DataFileOffer, (string)offer["content"]!["description"]!);
        Assert.True((int)offer["content"]!["sizeInBytes"]! > 300);

        var invoke = Consent(contact, "accept", offer["content"]!["acceptContext"]!, channel.FileUrl(File));
        await contact.PostAsync(invoke.DeepClone().AsObject());
        var file = channel.Files[File];
        Assert.Equal((File, string.Create(CultureInfo.InvariantCulture, $"bytes 0-{file.Length - 1}/{file.Length}"), ""), Assert.Single(channel.Uploads));
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var text = Encoding.UTF8.GetString(file);
        Assert.All([T.DataTitle, "Carla de Vries", Some.Typed[SamBot.Dialogs.Intake.Question.Bring]], word => Assert.Contains(word, text, StringComparison.Ordinal));
        var info = contact.Said[^1]["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string)info["contentType"]!);
        Assert.Equal(("https://contoso-my.sharepoint.com/x.txt", File), ((string)info["contentUrl"]!, (string)info["name"]!));
        Assert.Equal(("1150D938", "txt"), ((string)info["content"]!["uniqueId"]!, (string)info["content"]!["fileType"]!));

        // The channel delivers it again.
        var count = contact.Said.Count;
        await contact.PostAsync(invoke);
        Assert.Equal((1, count), (channel.Uploads.Count, contact.Said.Count));
    }

    [Fact]
    public async Task Who_declines_may_still_read_it_in_the_chat()
    {
        var contact = await AskedAsync("msteams");
        await contact.PostAsync(Consent(contact, "decline", contact.Said[^1]["attachments"]![0]!["content"]!["declineContext"]!, null));
        Assert.True(contact.Said[^1].Says(T.DataFileDeclined), contact.Said[^1].Text());
        Assert.Empty(channel.Uploads);
        await contact.PressAsync(Verbs.MyData, "", (string)contact.Said[^1]["id"]!, (Fields.Here, Fields.Yes));
        Assert.True(contact.Said[^1].Says("Carla de Vries"), contact.Said[^1].Text());
    }

    [Theory]
    [InlineData("https://elsewhere.example/upload")]
    [InlineData("https://contoso-my.sharepoint.com.evil.example/upload")]
    [InlineData("https://contoso-my.sharepoint.com@evil.example/upload")]
    [InlineData("http://contoso-my.sharepoint.com/upload")]
    [InlineData("no address")]
    [InlineData(null)]
    public async Task A_file_goes_nowhere_else_and_is_read_in_the_chat_instead(string? address)
    {
        channel.FileTrouble = c =>
        {
            c.Response.StatusCode = 403;
            return Task.FromResult(true);
        };
        var contact = await AskedAsync("msteams");
        await contact.PostAsync(Consent(contact, "accept", new JsonObject { ["about"] = "ownData" }, address ?? channel.FileUrl(File)));
        Assert.True(contact.Said[^2].Says(T.DataFileFailed), contact.Said[^2].Text());
        Assert.True(contact.Said[^1].Says("Carla de Vries"), contact.Said[^1].Text());
        Assert.Empty(channel.Files);
    }

    [Fact]
    public async Task An_answer_about_another_file_does_nothing()
    {
        var contact = await AskedAsync("msteams");
        var count = contact.Said.Count;
        await contact.PostAsync(Consent(contact, "accept", new JsonObject { ["about"] = "members" }, channel.FileUrl(File)));
        await contact.PostAsync(Consent(contact, "accept", "ownData", channel.FileUrl(File)));
        Assert.Equal((0, count), (channel.Uploads.Count, contact.Said.Count));
    }

    [Fact]
    public async Task Elsewhere_it_is_read_in_the_chat() =>
        Assert.True((await AskedAsync("playground")).Said[^1].Says("Carla de Vries"));

    private async Task<Chatter> AskedAsync(string channelId)
    {
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1", channelId: channelId);
        await contact.SayAsync("Goedendag");
        await contact.SayAsync(Some.Typed[SamBot.Dialogs.Intake.Question.Bring]);
        await contact.SayAsync("mijn gegevens");
        return contact;
    }

    private static JsonObject Consent(Chatter contact, string action, JsonNode context, string? uploadUrl) => contact.Activity("invoke", a =>
    {
        a["name"] = "fileConsent/invoke";
        a["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context.DeepClone(),
            ["uploadInfo"] = uploadUrl is null ? null : new JsonObject
            {
                ["contentUrl"] = "https://contoso-my.sharepoint.com/x.txt", ["name"] = File, ["uploadUrl"] = uploadUrl, ["uniqueId"] = "1150D938", ["fileType"] = "txt",
            },
        };
    });
}
