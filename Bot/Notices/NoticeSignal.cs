using System.Threading.Channels;

namespace SamBot.Bot.Notices;

/// <summary>Tells the worker, within this process, that something is owed now. Only a hint: what is owed stands in the documents.</summary>
public sealed class NoticeSignal
{
    private readonly Channel<string?> hints = Channel.CreateBounded<string?>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>The requests that may owe something; null: look at everything that waits, due or not.</summary>
    public ChannelReader<string?> Hints => hints.Reader;

    /// <summary>This request may owe something.</summary>
    public void Wake(string requestId) => hints.Writer.TryWrite(requestId);

    /// <summary>Somebody can be reached again: look at everything that waits.</summary>
    public void WakeAll() => hints.Writer.TryWrite(null);
}
