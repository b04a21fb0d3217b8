using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Settings;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>The chair, a deputy and contacts on a store that the test names and by a clock that it moves, with five minutes to undo a decision.</summary>
internal sealed class DeskStage : IAsyncDisposable
{
    private const string DeputyObjectId = "00000000-0000-0000-0000-0000000000d1";
    private readonly TestStore store;
    private readonly FakeTimeProvider time;
    private readonly BotHost bot;

    private DeskStage(TestStore store, ChannelStandIn channel, FakeTimeProvider time)
    {
        (this.store, Channel, this.time) = (store, channel, time);
        bot = new(
            settings: [new("Chair:Deputies:0", DeputyObjectId)],
            time: time,
            services: services =>
            {
                services.Replace(ServiceDescriptor.Singleton(store.Open()));
                services.Configure<DeskOptions>(desk => desk.UndoMinutes = 5);
            });
        Chair = new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        Deputy = new(bot.Http, channel, "Els Kok", DeputyObjectId);
        Contact = Person("Carla de Vries", 0xc1);
    }

    public ChannelStandIn Channel { get; }

    public Chatter Chair { get; }

    public Chatter Deputy { get; }

    public Chatter Contact { get; }

    public static async Task<DeskStage> SetAsync(StoreKind kind, Azurite azurite, FakeTimeProvider time) =>
        new(await TestStore.OnAsync(kind, azurite), await ChannelStandIn.StartAsync(), time);

    public Chatter Person(string name, int number) => new(bot.Http, Channel, name, $"00000000-0000-0000-0000-{number:x12}");

    /// <summary>The contact sends a request and the chair gets its card. Returns the request's id and the card's activity id.</summary>
    public async Task<(string RequestId, string CardId)> ShownAsync(Chatter? contact = null)
    {
        await Chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact ?? Contact);
        await UntilAsync(Chair, c => c.Count == 2);
        return (requestId, (string)Chair.Said[1]["id"]!);
    }

    /// <summary>Lets the clock run until the conversation looks as expected.</summary>
    public Task UntilAsync(Chatter who, Func<IReadOnlyList<JsonObject>, bool> expected) => Channel.UntilAsync(who.ConversationId, expected, time);

    /// <summary>Moves the clock to a moment, and on to where the worker has looked: every two seconds.</summary>
    public void To(string moment)
    {
        time.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        time.Advance(TimeSpan.FromSeconds(4));
    }

    /// <summary>What is stored of a request.</summary>
    public async Task<RequestDocument> DocumentAsync(string requestId) =>
        (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!;

    /// <summary>The names of what has happened to a request.</summary>
    public async Task<string[]> EventsAsync(string requestId) => [.. (await DocumentAsync(requestId)).Events.Select(e => e.GetType().Name)];

    /// <summary>A request that is open.</summary>
    public async Task<MeetingRequest.Open> OpenAsync(string requestId) => Assert.IsType<MeetingRequest.Open>((await DocumentAsync(requestId)).Request);

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await Channel.DisposeAsync();
        await store.DisposeAsync();
    }
}
