using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.House;

/// <summary>
/// Counts the product's own calls of a turn, from the handler to the decision and from the handler to the save. Each story breaks what the last call
/// needs, and reads the way there off the exception.
/// </summary>
public sealed partial class CallsOfATurnTests : IAsyncLifetime
{
    private const int Most = 12;
    private const string Contact = "00000000-0000-0000-0000-0000000000c1";
    private readonly Failures failures = new();
    private ChannelStandIn channel = null!;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Fact]
    public async Task A_typed_answer_reaches_its_decision_in_few_calls()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, null!);
        await using (var whole = Start(s => s.Replace(ServiceDescriptor.Singleton(store.Open()))))
        {
            await Person(whole, "Carla de Vries", Contact).SayAsync("Goedendag");
        }

        await using var bot = Start(s => s
            .Replace(ServiceDescriptor.Singleton(store.Open()))
            .AddSingleton(p => new HouseRules(p.GetRequiredService<Foundation>(), null!, p.GetRequiredService<Deciders>(), SamBot.Dialogs.Language.Dutch)));
        await Assert.ThrowsAnyAsync<Exception>(() => Person(bot, "Carla de Vries", Contact).SayAsync(Some.Typed[Question.Bring]));
        Approve(Until("Dialogs.Intake.Conversation.Decide"), "calls-of-a-typed-answer");
    }

    [Fact]
    public async Task A_pressed_decision_reaches_its_save_in_few_calls()
    {
        var isBroken = false;
        Func<string, Task> breaks = call => isBroken && call == "save the request" ? throw new InvalidOperationException("as told") : Task.CompletedTask;
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, null!);
        await using var bot = Start(s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(new StoreCalls(store.Open()) { Before = breaks })));
        var (contact, chair) = (Person(bot, "Carla de Vries", Contact), Person(bot, "Jan Bos", BotHost.ChairObjectId));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        var shown = await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));
        isBroken = true;
        failures.Last = null;
        await Assert.ThrowsAnyAsync<Exception>(() => chair.PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!, (Fields.Language, "nl")));
        isBroken = false;
        Approve(Until("Storage.Documents.SaveAsync"), "calls-of-a-decisions-save");
    }

    [Fact]
    public async Task A_pressed_decision_reaches_its_plan_in_few_calls()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, null!);
        string requestId;
        await using (var whole = Start(s => s.Replace(ServiceDescriptor.Singleton(store.Open()))))
        {
            requestId = await Stage.SendRequestAsync(Person(whole, "Carla de Vries", Contact));
        }

        await using var bot = Start(s => s
            .Replace(ServiceDescriptor.Singleton(store.Open()))
            .AddSingleton(p => new HouseRules(null!, Some.Rules, p.GetRequiredService<Deciders>(), SamBot.Dialogs.Language.Dutch)));
        failures.Last = null;
        await Assert.ThrowsAnyAsync<Exception>(() => Person(bot, "Jan Bos", BotHost.ChairObjectId)
            .PressAsync(Verbs.Approve, requestId, "card", (Fields.Language, "nl")));
        Approve(Until("Bot.Turns.PressTurn.Plan"), "calls-of-a-pressed-decision");
    }

    private static void Approve(IReadOnlyList<string> calls, string name)
    {
        Assert.InRange(calls.Count, 5, Most);
        Approved.Text(string.Join('\n', calls.Select((call, i) => $"{i + 1}. {call}")), name);
    }

    private List<string> Until(string last)
    {
        var trace = failures.Last ?? throw new InvalidOperationException("Nothing failed.");
        var calls = Call().Matches(trace).Select(m => m.Groups[1].Value).Reverse().ToList();
        var begins = calls.FindIndex(call => call.StartsWith("Bot.Channel.SamBotHandler.", StringComparison.Ordinal));
        if (begins < 0)
        {
            // The handler passes the runner's task on, so no stack shows its two calls.
            calls = ["Bot.Channel.SamBotHandler.OnMessageActivityAsync", "Bot.Channel.SamBotHandler.RunAsync", .. calls[calls.IndexOf("Bot.Turns.TurnRunner.RunAsync")..]];
            begins = 0;
        }

        var ends = calls.FindIndex(call => call == last);
        Assert.True(begins >= 0 && ends > begins, trace);
        return calls[begins..(ends + 1)];
    }

    private Chatter Person(BotHost bot, string name, string id) => new(bot.Http, channel, name, id);

    private BotHost Start(Action<IServiceCollection> services) => new(services: s =>
    {
        services(s);
        s.AddSingleton<ILoggerProvider>(failures);
    });

    [GeneratedRegex(@"^\s+at SamBot\.((?:Bot|Dialogs|Cards|Records|Storage)\.[\w.]+)(?:\[[^\]]*\])?\(", RegexOptions.Multiline)]
    private static partial Regex Call();

    private sealed class Failures : ILoggerProvider, ILogger
    {
        public string? Last { get; set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Last ??= exception?.ToString();

        public void Dispose()
        {
        }
    }
}
