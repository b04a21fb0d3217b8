using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>Keeps every log line, and lets a test wait for one.</summary>
internal sealed class CollectedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();
    private readonly ConcurrentQueue<string> everything = new();
    private readonly Channel<string> arrivals = System.Threading.Channels.Channel.CreateUnbounded<string>();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. lines];

    /// <summary>All that a sink may write down: of each line its text, its values and its exception, and the scopes.</summary>
    public IReadOnlyList<string> Everything => [.. everything];

    public async Task SeenAsync(string part, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Until.Patience);
        while (!(await arrivals.Reader.ReadAsync(patience.Token)).Contains(part, StringComparison.Ordinal))
        {
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        everything.Enqueue($"scope {Values(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        lines.Enqueue((logLevel, text));
        everything.Enqueue($"{logLevel} {text} {Values(state)} {exception}");
        arrivals.Writer.TryWrite(text);
    }

    public void Dispose()
    {
    }

    private static string Values<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}")) : $"{state}";
}
