using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Whom the chair is dealing with: what the same contact asked before stands on the card, wherever it is shown while it waits.</summary>
public sealed class LedgerOnTheCardTests(Azurite azurite)
{
    // Decided requests are kept for two years.
    private static readonly DateTimeOffset March = new(TimeProvider.System.GetUtcNow().Year - 1, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Facts = $"Tweede verzoek sinds maart {March.Year}. Eerder: 1 afgewezen.";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_second_request_says_what_became_of_the_first_where_it_is_delivered_shown_and_pressed(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: store.Settings);
        Chatter contact = new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        Chatter chair = new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();
        await SeedAsync(store, new string('a', 32), contact.PersonId);
        await SeedAsync(store, new string('b', 32), "somebody else");

        var requestId = await Stage.SendRequestAsync(contact);
        var shown = (await channel.UntilAsync(chair.ConversationId, c => c.Count == 2))[1];
        Assert.Contains(Facts, shown.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(contact.Said, said => said.Says("Eerder: "));

        await chair.SayAsync($"toon {Reference.Of(requestId)}");
        Assert.Contains(Facts, chair.Said[^1].Text(), StringComparison.Ordinal);
        await chair.SayAsync("english");
        await chair.SayAsync($"show {Reference.Of(requestId)}");
        Assert.Contains($"Second request since March {March.Year}. Before: 1 declined.", chair.Said[^1].Text(), StringComparison.Ordinal);

        var cardId = (string)shown["id"]!;
        Assert.Contains(Facts, await PressedAsync(Verbs.Decline), StringComparison.Ordinal);
        Assert.DoesNotContain("Eerder: ", await PressedAsync(Verbs.Decline, (Fields.Reason, "NoTimeNow")), StringComparison.Ordinal);
        Assert.Contains(Facts, await PressedAsync(Verbs.Reopen), StringComparison.Ordinal);

        async Task<string> PressedAsync(string verb, params (string, string)[] inputs) =>
            (await chair.PressAsync(verb, requestId, cardId, [(Fields.Language, "nl"), .. inputs])).ToJsonString();
    }

    [Fact]
    public async Task The_card_comes_without_these_facts_while_the_store_cannot_tell_them()
    {
        var isAway = false;
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        StoreCalls calls = new(store.Open())
        {
            Before = call => isAway && call is "list the contact's requests" ? throw new StoreUnavailableException("as told") : Task.CompletedTask,
        };
        await using var bot = new BotHost(services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        Chatter contact = new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        Chatter chair = new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();
        await SeedAsync(store, new string('a', 32), contact.PersonId);
        var requestId = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        isAway = true;
        await chair.SayAsync($"toon {Reference.Of(requestId)}");
        Assert.Contains(Some.Typed[Dialogs.Intake.Question.Bring], chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Eerder: ", chair.Said[^1].Text(), StringComparison.Ordinal);
        isAway = false;
        await chair.SayAsync($"toon {Reference.Of(requestId)}");
        Assert.Contains(Facts, chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    private static async Task SeedAsync(TestStore store, string id, string contactId)
    {
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(
            id,
            _ => new RequestDocument
            {
                Id = id,
                Events =
                [
                    new RequestEvent.Submitted(Some.Carla with { Id = contactId }, March, Some.Pitch),
                    new RequestEvent.Declined(Some.Jan, March.AddDays(1), DeclineReason.NoTimeNow, null),
                ],
            },
            TestContext.Current.CancellationToken);
    }
}
