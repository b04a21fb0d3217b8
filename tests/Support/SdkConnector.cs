using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>The Bot Framework SDK's JavaScript client as a peer of what stands in for the channel.</summary>
internal static class SdkConnector
{
    /// <summary>Lets it make every call. Returns by operation the status and what was in the body, or the error.</summary>
    public static async Task<JsonObject> CallAllAsync(JsonObject told, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [NpmPeers.Script("connector.cjs"), told.ToJsonString()])
        {
            WorkingDirectory = NpmPeers.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_PROXY"] = "127.0.0.1,localhost";
        using var node = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Until.Patience);
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(patience.Token);
            var problems = await node.StandardError.ReadToEndAsync(patience.Token);
            await node.WaitForExitAsync(patience.Token);
            Assert.True(node.ExitCode == 0, problems);
            return JsonNode.Parse(await output)!.AsObject();
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }
    }
}
