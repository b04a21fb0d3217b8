using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Bot.Delivery;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>What each kind of turn asks of the store. What is told to others afterwards is no part of it.</summary>
public sealed class CostOfATurnTests(CrowdedAzurite azurite) : IAsyncLifetime, IClassFixture<CrowdedAzurite>
{
    private readonly Turns turns = new();
    private ChannelStandIn channel = null!;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        // The roster is asked beside the turns, and answers later than these stories last: what it says is written in between.
        channel.Member = async _ =>
        {
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
            return default;
        };
    }

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Every_kind_of_turn_costs_what_it_says(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        List<string> costs = [];
        await using (var bot = Start(store.Open()))
        {
            var (contact, chair) = (Contact(bot), Chair(bot));
            await contact.SayAsync("Goedendag");
            Note("first message");
            await contact.SayAsync(Some.Typed[Question.Bring], "bring");
            Note("answer");
            await contact.SayAsync(Some.Typed[Question.Bring], "bring");
            Note("repeat of it");
            await contact.SayAsync("hulp");
            Note("help");
        }

        // Another instance, or the same after a restart. What a turn owes to others waits for the next: it would write the same documents at the same time.
        string requestId;
        await using (var bot = Start(store.Open(), tells: false))
        {
            var (contact, chair) = (Contact(bot), Chair(bot));
            await chair.InstallAsync();
            await contact.SayAsync(Some.Typed[Question.FitGoals]);
            Note("answer, cold");
            foreach (var question in Enum.GetValues<Question>().Where(q => q > Question.FitGoals))
            {
                await contact.SayAsync(Some.Typed[question]);
            }

            await contact.SayAsync("verstuur");
            Note("send");
            requestId = Stage.RequestIdOn(contact.LastCard);
        }

        await using (var bot = Start(store.Open()))
        {
            var (contact, chair) = (Contact(bot), Chair(bot));
            var shown = await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
            await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));
            await chair.PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!, (Fields.Language, "nl"));
            Note("decision");
            await chair.PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!, (Fields.Language, "nl"));
            Note("the same click again");
            await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")));
            await contact.SayAsync("status");
            Note("status");
            await chair.SayAsync("lijst");
            Note("list");
        }

        Assert.Equal(
            [
                "first message: load the contact, save the contact",
                "answer: save the contact",
                "repeat of it: load the contact",
                "help: save the contact",
                "answer, cold: load the contact, save the contact",
                // Two documents are touched, so both are read. Then it is noted where the receipt stands.
                "send: load the contact, load the request, save the request, save the contact, save the request",
                "decision: load the request, save the request",
                "the same click again: load the request",
                "status: list the contact's requests, load the request, save the contact",
                "list: list open requests, save the chair",
            ],
            costs);

        void Note(string turn) => costs.Add($"{turn}: {string.Join(", ", turns.Last)}");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, 100_000)]
    [InlineData(StoreKind.AzureBlobs, 500)]
    public async Task The_chairs_list_costs_with_what_it_shows_and_not_with_what_there_is(StoreKind kind, int many)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Start(store.Open());
        var chair = Chair(bot);
        await chair.InstallAsync();
        await FillAsync(store.Open(), 0, Sizes.Listed);
        await chair.SayAsync("lijst");
        var few = turns.Last;
        await FillAsync(store.Open(), Sizes.Listed, many);
        await chair.SayAsync("lijst");
        Assert.Equal(1 + Sizes.Listed + 1, few.Count);
        Assert.Equal(few, turns.Last);
        await chair.SayAsync("lijst 40");
        Assert.Equal(few, turns.Last);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, 10_000)]
    [InlineData(StoreKind.AzureBlobs, 500)]
    public async Task Looking_up_a_reference_and_arriving_cost_the_same_however_many_requests_are_open(StoreKind kind, int many)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Start(store.Open(), tells: false);
        var chair = Chair(bot);
        await chair.InstallAsync();
        await FillAsync(store.Open(), 0, Sizes.Listed);
        var few = await CostsAsync();
        await FillAsync(store.Open(), Sizes.Listed, many);
        Assert.Equal(few, await CostsAsync());
        Assert.Equal(
            [
                "toon: load the chair, look up the reference, load the request, list the contact's requests, save the chair, save the request",
                "toon of nothing: load the chair, look up the reference, list open requests, save the chair",
                "arrival: save the chair",
            ],
            few);

        async Task<List<string>> CostsAsync()
        {
            List<string> costs = [];
            await chair.SayAsync($"toon {Reference.Of($"{Sizes.Listed - 1:x32}")}");
            Note("toon");
            await chair.SayAsync("toon AAA-AAA");
            Note("toon of nothing");
            await chair.InstallAsync();
            Note("arrival");
            return costs;

            void Note(string turn) => costs.Add($"{turn}: {string.Join(", ", turns.Last)}");
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, 300)]
    [InlineData(StoreKind.AzureBlobs, 60)]
    public async Task A_card_reads_at_most_twenty_of_what_its_contact_asked_before_and_a_decision_reads_none_of_it(StoreKind kind, int many)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Start(store.Open(), tells: false);
        var chair = Chair(bot);
        await chair.InstallAsync();
        await FillAsync(store.Open(), 0, 3, ofOne: true);
        Assert.Equal(2 + 2, await CostAsync(2));
        Assert.Contains("Derde verzoek sinds", chair.Said[^1].Text(), StringComparison.Ordinal);
        await FillAsync(store.Open(), 3, many, ofOne: true);
        Assert.Equal(2 + 20, await CostAsync(many - 1));
        Assert.Contains("Minstens 21 verzoeken.", chair.Said[^1].Text(), StringComparison.Ordinal);
        await chair.PressAsync(Verbs.Approve, $"{many - 1:x32}", (string)chair.Said[^1]["id"]!, (Fields.Language, "nl"));
        Assert.Equal(["load the request", "save the request"], turns.Last);

        // The request itself is read once, and what its contact asked by one list.
        async Task<int> CostAsync(int number)
        {
            await chair.SayAsync($"toon {Reference.Of($"{number:x32}")}");
            Assert.Single(turns.Last, "list the contact's requests");
            return 1 + turns.Last.Count(call => call is "load the request");
        }
    }

    private static async Task FillAsync(IDocumentStore store, int from, int to, bool ofOne = false)
    {
        using var documents = new Documents(store);
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancellation) =>
        {
            var id = $"{i:x32}";
            await documents.ChangeRequestAsync(
                id,
                _ => new RequestDocument { Id = id, Events = [new RequestEvent.Submitted(Some.Carla with { Id = ofOne ? "contact" : $"contact {i}" }, Some.Monday.AddSeconds(i), Some.Pitch)] },
                cancellation);
        });
    }

    private BotHost Start(IDocumentStore store, bool tells = true) => new(services: s =>
    {
        s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(new StoreCalls(store) { Before = turns.NoteAsync })).AddSingleton<IStartupFilter>(turns);
        if (!tells)
        {
            s.Remove(s.Single(service => service.ImplementationType == typeof(NoticeWorker)));
        }
    });

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

    /// <summary>Begins a new list at every call to the bot, of what that call asks of the store; what else goes on is in none.</summary>
    private sealed class Turns : IStartupFilter
    {
        private readonly AsyncLocal<List<string>?> turn = new();
        private List<string> last = [];

        public IReadOnlyList<string> Last => [.. last];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, handle) =>
            {
                turn.Value = last = [];
                await handle(context);
            });
            next(app);
        };

        public Task NoteAsync(string call)
        {
            if (turn.Value is { } asked)
            {
                lock (asked)
                {
                    asked.Add(call);
                }
            }

            return Task.CompletedTask;
        }
    }
}
