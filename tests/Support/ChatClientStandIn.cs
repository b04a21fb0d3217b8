using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace SamBot.Tests.Support;

/// <summary>A language model that replies as told, and keeps what it was asked.</summary>
internal sealed class ChatClientStandIn : IChatClient
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public Func<string, Task<string>> Reply { get; set; } = _ => Task.FromResult("""{"followUp":"None"}""");

    public static Func<string, Task<string>> Says(string followUp) => _ => Task.FromResult($$"""{"followUp":"{{followUp}}"}""");

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = string.Join('\n', messages.Select(m => m.Text));
        Asked.Enqueue(asked);
        return new(new ChatMessage(ChatRole.Assistant, await Reply(asked)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
