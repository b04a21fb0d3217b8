using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Commands;

/// <summary>The JSON of an export's own files.</summary>
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
        // A line that lacks a member is damaged, so it must fail.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>For an entry: on one line.</summary>
    public static ExportJson Line { get; } = new(new JsonSerializerOptions(Common));

    /// <summary>For the manifest: indented, since people read it as well.</summary>
    public static ExportJson Page { get; } = new(new JsonSerializerOptions(Common) { WriteIndented = true });
}
