using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SamBot.Tests.Support;

/// <summary>
/// Compares with a file that a person has read and approved: <c>Approved/&lt;name&gt;</c> beside the test. On a difference the new text
/// is written next to it as <c>.received</c> (never committed); with <c>SAMBOT_APPROVE=1</c> it becomes the approved one.
/// </summary>
public static class Approved
{
    private static readonly JsonWriterOptions Pretty = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares JSON, printed one value to a line in its own order, with <c>Approved/&lt;name&gt;.json</c>.</summary>
    public static void Json(string json, string name, [CallerFilePath] string test = "")
    {
        using var document = JsonDocument.Parse(json);
        var printed = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(printed, Pretty))
        {
            document.WriteTo(writer);
        }

        Compare(Encoding.UTF8.GetString(printed.WrittenSpan), name, "json", test);
    }

    /// <summary>Compares text with <c>Approved/&lt;name&gt;.md</c>.</summary>
    public static void Text(string text, string name, [CallerFilePath] string test = "") => Compare(text, name, "md", test);

    /// <summary>Compares with a file of the docs, by its path in the repository.</summary>
    public static void Document(string text, string path) =>
        CompareIn(text, Path.Combine(Repository.Root, Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), Path.GetExtension(path)[1..]);

    private static void Compare(string text, string name, string extension, string test) =>
        CompareIn(text, Path.Combine(FolderOf(test), "Approved"), name, extension);

    private static void CompareIn(string text, string folder, string name, string extension)
    {
        var received = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approvedPath = Path.Combine(folder, $"{name}.{extension}");
        var receivedPath = Path.Combine(folder, $"{name}.received.{extension}");
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : null;
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable("SAMBOT_APPROVE") is "1")
        {
            File.WriteAllText(approvedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{name}.{extension} is not as approved. Read the difference; if it is right, run again with SAMBOT_APPROVE=1.\n"
            + TextDifference.Between(approved ?? "", received));
    }

    // A build for others maps the sources' folder to /_/, so only what comes after "tests" is taken from the compiler.
    private static string FolderOf(string test)
    {
        var path = test.Replace('\\', '/');
        var inTests = path[(path.LastIndexOf("/tests/", StringComparison.Ordinal) + 1)..];
        return Path.Combine(Repository.Root, Path.GetDirectoryName(inTests)!);
    }
}
