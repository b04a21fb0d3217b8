using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Settings;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair gives something else than a talk, or refers a contact to somebody.</summary>
public sealed class ArrangingTests(Azurite azurite)
{
    private const string Els = "00000000-0000-0000-0000-0000000000d1";
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task By_button_in_two_taps_the_text_is_seen_changed_and_undone_or_told(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = Start(store);
        var (chair, contact) = (Chair(bot, channel), Contact(bot, channel, 0xc1));
        var (requestId, cardId) = await ShownAsync(channel, chair, contact);
        var shown = await chair.PressAsync(Verbs.Arrange, requestId, cardId);
        Assert.All(Enum.GetValues<Arrangement>(), a => Assert.Contains($"[{Dutch.Arrange(a)}]", shown.AnswerText(), StringComparison.Ordinal));
        var unwritten = await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.WrittenAnswer)));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.AnswerMissing, ""), unwritten.AnswerText(), StringComparison.Ordinal);

        var held = await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.ProductIdeas)));
        Assert.Contains($"[ {Dutch.ArrangedNext(Arrangement.ProductIdeas)} ]", held.AnswerText(), StringComparison.Ordinal);
        await chair.PressAsync(Verbs.Undo, requestId, cardId);
        await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.NetworkMeeting)));
        await chair.PressAsync(Verbs.Reword, requestId, cardId, (Fields.Text, "Je krijgt tien minuten in maart."));
        time.Advance(TimeSpan.FromMinutes(5));
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.NetworkMeeting)) && a.Says("tien minuten in maart")), time);
        Assert.DoesNotContain(contact.Said, a => a.Says(Dutch.ArrangedTitle(Arrangement.ProductIdeas)) || a.Says(Dutch.ApprovedTitle));
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says(Dutch.Telling(Telling.Told, "Carla de Vries")), time);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_deputy_refers_by_typing_is_asked_how_to_reach_and_the_contact_reads_whom_to_go_to(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = Start(store);
        var (chair, contact) = (Chair(bot, channel), Contact(bot, channel, 0xc1));
        Chatter deputy = new(bot.Http, channel, "Els Kok", Els);
        var (requestId, _) = await ShownAsync(channel, chair, contact);
        await deputy.InstallAsync();
        await deputy.SayAsync($"verwijs {Reference.Of(requestId)} naar Henk de Boer");
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.ReachMissing, ""), deputy.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("[ Henk de Boer ]", deputy.Said[^1].Text(), StringComparison.Ordinal);
        await deputy.SayAsync("refer Carla to Henk de Boer, henk@werk.example");
        time.Advance(TimeSpan.FromMinutes(5));
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.Referral)) && a.Says("henk@werk.example")), time);
        await contact.SayAsync("status");
        Assert.Contains("beantwoord op", contact.Said[^1].Text(), StringComparison.Ordinal);
        await chair.SayAsync($"heropen {Reference.Of(requestId)}");
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(Dutch.ReopenedTitle)), time);

        await chair.SayAsync($"antwoord {Reference.Of(requestId)}: Lees eerst ons jaarverslag eens.");
        time.Advance(TimeSpan.FromMinutes(5));
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.WrittenAnswer)) && a.Says("ons jaarverslag")), time);
        Assert.Equal("Arranged", (await DocumentAsync(bot, requestId)).Request.GetType().Name);
    }

    private static async Task<RequestDocument> DocumentAsync(BotHost bot, string requestId) =>
        (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!;

    private static Chatter Chair(BotHost bot, ChannelStandIn channel) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

    private static Chatter Contact(BotHost bot, ChannelStandIn channel, int number) => new(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-{number:x12}");

    private async Task<(string RequestId, string CardId)> ShownAsync(ChannelStandIn channel, Chatter chair, Chatter contact)
    {
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        return (requestId, (string)chair.Said[1]["id"]!);
    }

    private BotHost Start(TestStore store) => new(
        settings: [new("Chair:Deputies:0", Els)],
        time: time,
        services: services =>
        {
            services.Replace(ServiceDescriptor.Singleton(store.Open()));
            services.Configure<DeskOptions>(desk => desk.UndoMinutes = 5);
        });
}
