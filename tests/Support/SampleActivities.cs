using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>Activities as Microsoft's local playground posted them; edits and deletions, which it does not know, in the shape of Teams' documentation.</summary>
internal static class SampleActivities
{
    public static readonly string[] Names = ["message", "messageUpdate", "messageDelete", "conversationUpdate", "installationUpdate", "invoke-adaptiveCard-action"];

    public static JsonObject Read(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "SamBot.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return JsonNode.Parse(File.ReadAllText(Path.Combine(root.FullName, "tests", "Channel", "Samples", name + ".json")))!.AsObject();
    }
}
