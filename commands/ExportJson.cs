using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Commands;

/// <summary>How an export's own files are written.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(ExportEntry))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    private static readonly JsonSerializerOptions Common = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A line without a name has lost something.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>An entry on a line of its own.</summary>
    public static ExportJson Line { get; } = new(new JsonSerializerOptions(Common));

    /// <summary>The manifest, for people as well.</summary>
    public static ExportJson Page { get; } = new(new JsonSerializerOptions(Common) { WriteIndented = true });
}
