using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

public sealed class MainJobTests : IAsyncLifetime
{
    private ChannelStandIn channel = null!;
    private BotHost bot = null!;
    private Chatter contact = null!;
    private Chatter chair = null!;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        bot = new BotHost();
        contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task A_contact_asks_the_chair_approves_and_the_contact_hears_it_with_the_note()
    {
        await chair.InstallAsync();
        var requestId = await SendRequestAsync();
        var shown = await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        Assert.Contains("Zij-instromers die blijven", shown[1].ToJsonString(), StringComparison.Ordinal);

        var answer = await chair.PressAsync("approve", requestId, (string?)shown[1]["id"], ("note", "Wat goed, graag!"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Contains("Goedgekeurd door Jan Bos", answer.ToJsonString(), StringComparison.Ordinal);

        var told = await channel.UntilAsync(contact.ConversationId, c => c[^1].ToJsonString().Contains("Wat goed, graag!", StringComparison.Ordinal));
        Assert.Contains("De voorzitter wil graag met je in gesprek", told[^1].ToJsonString(), StringComparison.Ordinal);

        var updated = await channel.UntilAsync(chair.ConversationId, c => c[1].ToJsonString().Contains("heeft het antwoord ontvangen", StringComparison.Ordinal));
        Assert.Equal(2, updated.Count);
        Assert.DoesNotContain("Action.Execute", updated[1].ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<string> SendRequestAsync()
    {
        await contact.SayAsync("Ik heb een nieuw product en wil graag verkennen wat we voor elkaar kunnen betekenen.");
        foreach (var question in Enum.GetValues<Question>())
        {
            await contact.SayAsync(Some.Typed[question]);
        }

        await contact.SayAsync("verstuur");
        Assert.Contains("ligt bij de voorzitter", contact.LastCard.ToJsonString(), StringComparison.Ordinal);
        return FindRequestId(contact.LastCard);
    }

    private static string FindRequestId(JsonNode card) =>
        System.Text.RegularExpressions.Regex.Match(card.ToJsonString(), "\"requestId\":\"([0-9a-f]{32})\"").Groups[1].Value;
}
