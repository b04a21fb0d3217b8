using System.IO.Compression;
using System.Text.Json.Nodes;
using SamBot.Commands;

namespace SamBot.Tests.Commands;

/// <summary>A Teams app package as somebody would make it.</summary>
internal static class PackageExample
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public static PackageValues Values { get; } = new(
        AppId, "sambot.example.org", "SamBot", "1.2.3", "Stichting SAM", "https://example.org/", "https://example.org/privacy", "https://example.org/terms");

    public static async Task<byte[]> ZipAsync(PackageValues values)
    {
        using var zip = new MemoryStream();
        await AppPackageZip.WriteAsync(zip, AppPackage.Of(values), TestContext.Current.CancellationToken);
        return zip.ToArray();
    }

    public static void Unzip(byte[] zip, string folder) => ZipFile.ExtractToDirectory(new MemoryStream(zip), folder);

    public static JsonNode Json(string name) => JsonNode.Parse(AppPackage.Of(Values).Single(f => f.Name == name).Content)!;

    public static byte[] Content(string name) => AppPackage.Of(Values).Single(f => f.Name == name).Content;
}
