using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

/// <summary>What operators see of a turn: which request it was about, and who should be looked at.</summary>
public sealed class TurnTraceTests : IDisposable
{
    private readonly ScopedLog log = new();

    public void Dispose() => log.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_was_sent_decided_by_typing_or_withdrawn_is_named_in_the_scope_of_its_lines()
    {
        await using var stage = await Stage.SetAsync(services: s => s.AddSingleton<ILoggerProvider>(log));
        var (approved, _) = await stage.ShownToChairAsync();
        await stage.Chair.SayAsync($"akkoord {Reference.Of(approved)}");
        await stage.Contact.SayAsync("nieuw");
        var withdrawn = await Stage.SendRequestAsync(stage.Contact);
        await stage.Contact.SayAsync($"intrekken {Reference.Of(withdrawn)}");
        await stage.Contact.SayAsync("ja");

        foreach (var (happened, id) in new[] { ("Submitted", approved), ("Approved", approved), ("Submitted", withdrawn), ("Withdrawn", withdrawn) })
        {
            Assert.Contains(log.Lines, line => line.Text == $"{happened}: request {id}" && line.RequestIds.Contains(id));
        }
    }

    [Fact]
    public async Task A_press_that_only_notes_where_a_card_is_changes_no_conversation()
    {
        await using var stage = await Stage.SetAsync(services: s => s.AddSingleton<ILoggerProvider>(log));
        var (requestId, _) = await stage.ShownToChairAsync();

        await stage.Chair.PressAsync(Verbs.Refresh, requestId, "a copy that was sent on");

        var request = (await stage.Bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, Cancel)).Document!;
        Assert.Contains(request.Notices, n => n.ActivityId == "a copy that was sent on");
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("(Press) changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_a_button_of_a_request_that_is_somebody_elses_is_a_reason_to_warn()
    {
        await using var stage = await Stage.SetAsync(services: s => s.AddSingleton<ILoggerProvider>(log));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Contact.PressAsync(Verbs.Approve, requestId);
        Assert.Single(log.Lines, line => line.Level is LogLevel.Warning && line.Text.Contains("forged or borrowed buttons", StringComparison.Ordinal));

        await stage.Bot.Services.GetRequiredService<Erasure>().PersonAsync(stage.Contact.PersonId, Cancel);
        Assert.Contains("ken ik niet", (await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId)).AnswerText(), StringComparison.Ordinal);
        Assert.Contains("ken ik niet", (await stage.Contact.PressAsync(Verbs.Withdraw, requestId)).AnswerText(), StringComparison.Ordinal);
        Assert.Single(log.Lines, line => line.Text.Contains("forged or borrowed buttons", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_was_owed_is_counted_and_named_when_it_is_told()
    {
        await using var stage = await Stage.SetAsync(services: s => s.AddSingleton<ILoggerProvider>(log));
        using var meters = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument == Telemetry.Deliveries)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        var counted = new ConcurrentQueue<string>();
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
        meters.Start();
        stage.Channel.Fault = _ => counted.Contains("kind=Reply outcome=failed") ? null : 502;

        await stage.Contact.SayAsync("Goedendag");
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Count == 1);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!log.Lines.Any(line => line.Text == $"Told: a reply that was owed to {stage.Contact.PersonId}"))
        {
            await Task.Delay(20, limit.Token);
        }

        Assert.Contains("kind=Reply outcome=told", counted);
    }

    /// <summary>Keeps every line with the requests that its scopes name.</summary>
    private sealed class ScopedLog : ILoggerProvider, ISupportExternalScope, ILogger
    {
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public ConcurrentQueue<(LogLevel Level, string Text, IReadOnlyList<object?> RequestIds)> Lines { get; } = new();

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<object?> ids = [];
            scopes.ForEachScope((scope, found) => found.AddRange(scope is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.Where(p => p.Key == "RequestId").Select(p => p.Value) : []), ids);
            Lines.Enqueue((logLevel, formatter(state, exception), ids));
        }

        public void Dispose()
        {
        }
    }
}
