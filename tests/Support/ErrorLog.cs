using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>Keeps the last errors that the bot logged, with their exceptions: what a failure over HTTP does not tell.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private const int Most = 20;
    private readonly ConcurrentQueue<string> errors = new();

    public string Text => string.Join('\n', errors);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        errors.Enqueue($"{formatter(state, exception)} {exception}");
        if (errors.Count > Most)
        {
            errors.TryDequeue(out _);
        }
    }

    public void Dispose()
    {
    }
}
