using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace SamBot.Tests.Support;

/// <summary>Stands between a store and Azurite: keeps the calls, and lets a test hold them up or have them fail.</summary>
internal sealed class BlobCalls : HttpPipelinePolicy
{
    /// <summary>Every call since the last <see cref="Clear"/>: its method and, below the container, its path.</summary>
    public ConcurrentQueue<(string Method, string Path)> All { get; } = new();

    /// <summary>Before a call goes out; throw to have it fail.</summary>
    public Func<(string Method, string Path), Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Has a call answered with a status instead of going out; null: it goes out.</summary>
    public Func<(string Method, string Path), int?> Answer { get; set; } = _ => null;

    /// <summary>After its answer came; throw to lose the answer.</summary>
    public Func<(string Method, string Path), Task> After { get; set; } = _ => Task.CompletedTask;

    /// <summary>Has a store wait for Azurite as long as it takes: on a busy machine a call may take longer than a turn has.</summary>
    public static void Patiently(BlobClientOptions options) => options.Retry.NetworkTimeout = Until.Patience;

    public void Configure(BlobClientOptions options)
    {
        Patiently(options);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
    }

    public void Clear() => All.Clear();

    /// <summary>How many calls there were, by method: reads are GET and HEAD.</summary>
    public string Counted() => string.Join(", ", All.GroupBy(call => call.Method).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var path = message.Request.Uri.ToUri().AbsolutePath.Split('/', 4);
        var call = (message.Request.Method.Method, path.Length == 4 ? path[3] : "");
        All.Enqueue(call);
        await Before(call);
        if (Answer(call) is { } status)
        {
            message.Response = new BlobAnswer(status, message.Request.ClientRequestId);
        }
        else
        {
            await ProcessNextAsync(message, pipeline);
        }

        await After(call);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The store waits for nothing.");
}
