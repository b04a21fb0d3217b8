using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Two instances of the bot on one container of Azure Blobs: any of them gets any activity.</summary>
public sealed class TwoInstancesTests(Azurite azurite) : IAsyncLifetime
{
    private ChannelStandIn channel = null!;
    private BotHost[] bots = null!;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        var blobs = await azurite.ContainerAsync();
        KeyValuePair<string, string?>[] settings =
        [
            new("Storage:Provider", "AzureBlobs"), new("Storage:AzureBlobs:ConnectionString", blobs.ConnectionString), new("Storage:AzureBlobs:Container", blobs.Container),
        ];
        bots = [new BotHost(settings: settings), new BotHost(settings: settings)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await channel.DisposeAsync();
    }

    [Fact]
    public async Task The_main_job_goes_from_one_instance_to_the_other_at_every_step()
    {
        var (contacts, chairs) = (bots.Select(Contact).ToArray(), bots.Select(Chair).ToArray());
        await chairs[0].InstallAsync();
        await contacts[1].SayAsync("Goedendag");
        foreach (var question in Enum.GetValues<Question>())
        {
            await contacts[(int)question % 2].SayAsync(Some.Typed[question]);
        }

        await contacts[0].SayAsync("verstuur");
        var shown = await channel.UntilAsync(chairs[0].ConversationId, c => c.Any(a => a.Says("Zij-instromers die blijven")));
        var card = shown.Single(a => a.Says("Zij-instromers die blijven"));
        var answer = await chairs[1].PressAsync(Verbs.Approve, Stage.RequestIdOn(Chatter.Card(card)), (string)card["id"]!);
        Assert.Contains("Goedgekeurd door Jan Bos", answer.AnswerText(), StringComparison.Ordinal);
        await channel.UntilAsync(contacts[0].ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")));
        await channel.UntilAsync(chairs[0].ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_on_two_instances_one_does()
    {
        var (contact, chairs) = (Contact(bots[0]), bots.Select(Chair).ToArray());
        await chairs[0].InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        var shown = await channel.UntilAsync(chairs[0].ConversationId, c => c.Count == 2);
        var cardId = (string)shown[1]["id"]!;
        var answers = await Task.WhenAll(
            chairs[0].PressAsync(Verbs.Approve, requestId, cardId),
            chairs[1].PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, "NoTimeNow")));
        Assert.Single(answers, a => a.AnswerText().Contains("Hierover is al besloten", StringComparison.Ordinal));
        await channel.UntilAsync(chairs[0].ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
    }

    [Fact]
    public async Task What_both_instances_look_for_is_told_once()
    {
        var chairs = bots.Select(Chair).ToArray();
        await chairs[0].InstallAsync();
        Chatter[] contacts = [.. Enumerable.Range(0, 8).Select(i => new Chatter(bots[i % 2].Http, channel, $"Contact {i}", $"00000000-0000-0000-0000-{i:000000000000}"))];
        // The channel is slow, so that one instance looks while the other is still telling.
        channel.Hold = () => Task.Delay(TimeSpan.FromSeconds(0.3), TestContext.Current.CancellationToken);
        var requests = await Task.WhenAll(contacts.Select(Stage.SendRequestAsync));
        var shown = await channel.UntilAsync(chairs[0].ConversationId, c => requests.All(id => c.Any(a => a.ToJsonString().Contains(id, StringComparison.Ordinal))));
        await Task.WhenAll(requests.Select((id, i) => chairs[i % 2].PressAsync(Verbs.Approve, id)));
        await Task.WhenAll(contacts.Select(contact => channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")))));
        await channel.UntilAsync(chairs[0].ConversationId, c => c.Count(a => a.Says("heeft het antwoord ontvangen")) == requests.Length);
        Assert.All(contacts, contact => Assert.Single(contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek")));
        Assert.All(requests, id => Assert.Single(shown, a => a.ToJsonString().Contains(id, StringComparison.Ordinal)));
        Assert.Equal(1 + requests.Length, chairs[0].Said.Count);
    }

    [Fact]
    public async Task Two_messages_at_once_to_two_instances_are_both_kept()
    {
        var contacts = bots.Select(Contact).ToArray();
        await contacts[0].SayAsync("Goedendag");
        await contacts[0].SayAsync(Some.Typed[Question.Bring]);
        await Task.WhenAll(contacts[0].SayAsync("1"), contacts[1].SayAsync("english"));
        await contacts[1].SayAsync("status");
        Assert.Contains("Your requests", contacts[1].Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("How does it help", contacts[1].Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_is_what_was_said_last_also_to_another_instance()
    {
        var contacts = bots.Select(Contact).ToArray();
        await Stage.AnswerAllAsync(contacts[0]);
        await contacts[1].SayAsync("wijzig waarom het past");
        await contacts[1].SayAsync("Het brengt kennis bij elkaar die nu verspreid is.");
        // This instance knows an older draft.
        await contacts[0].SayAsync("verstuur");
        await Chair(bots[0]).InstallAsync();
        var shown = await channel.UntilAsync(Chair(bots[0]).ConversationId, c => c.Any(a => a.Says("Zij-instromers die blijven")));
        Assert.Contains("Het brengt kennis bij elkaar die nu verspreid is.", shown[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_decision_that_is_brought_again_to_another_instance_is_not_told_to_come_too_late()
    {
        var chairs = bots.Select(Chair).ToArray();
        await chairs[0].InstallAsync();
        var requestId = await Stage.SendRequestAsync(Contact(bots[0]));
        await channel.UntilAsync(chairs[0].ConversationId, c => c.Count == 2);
        // The other instance knows the chair's conversation as it was before the decision.
        await chairs[1].SayAsync("help");
        await chairs[0].SayAsync($"akkoord {Reference.Of(requestId)}", "typed");
        await channel.UntilAsync(chairs[0].ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));
        await chairs[1].SayAsync($"akkoord {Reference.Of(requestId)}", "typed");
        Assert.DoesNotContain(chairs[0].Said, a => a.Says("staat niet bij de open verzoeken"));
    }

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
