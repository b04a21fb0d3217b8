using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SamBot.Playground.Channel;

/// <summary>Tells open pages that something happened. Events may get lost: they only wake the pages, which then read the store.</summary>
internal sealed class LiveEvents
{
    private readonly ConcurrentDictionary<ChannelWriter<LiveEvent>, IReadOnlySet<string>> listeners = new();

    public void Changed(string conversationId) => Tell(new(conversationId, LiveEvent.Entry, null));

    public void Typing(string conversationId) => Tell(new(conversationId, LiveEvent.Typing, new JsonObject()));

    public void Turn(string conversationId, bool running) => Tell(new(conversationId, LiveEvent.Turn, new JsonObject { ["running"] = running }));

    public void Undelivered(string conversationId, string? replyToId, string note) =>
        Tell(new(conversationId, LiveEvent.Undelivered, new JsonObject { ["replyToId"] = replyToId, ["note"] = note }));

    /// <summary>Listens until the token is cancelled.</summary>
    public ChannelReader<LiveEvent> Listen(IReadOnlySet<string> conversationIds, CancellationToken until)
    {
        // A page that is too slow loses events such as the typing dots. It finds the transcript's changes again by their numbers.
        var queue = System.Threading.Channels.Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[queue.Writer] = conversationIds;
        until.Register(() =>
        {
            listeners.TryRemove(queue.Writer, out _);
            queue.Writer.TryComplete();
        });
        return queue.Reader;
    }

    private void Tell(LiveEvent happened)
    {
        foreach (var (listener, conversations) in listeners)
        {
            if (conversations.Contains(happened.ConversationId))
            {
                listener.TryWrite(happened);
            }
        }
    }
}
