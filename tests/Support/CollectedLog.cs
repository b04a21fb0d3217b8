using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>Keeps every log line, and lets a test wait for one.</summary>
internal sealed class CollectedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();
    private readonly Channel<string> arrivals = System.Threading.Channels.Channel.CreateUnbounded<string>();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. lines];

    public async Task SeenAsync(string part, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!(await arrivals.Reader.ReadAsync(patience.Token)).Contains(part, StringComparison.Ordinal))
        {
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        lines.Enqueue((logLevel, text));
        arrivals.Writer.TryWrite(text);
    }

    public void Dispose()
    {
    }
}
