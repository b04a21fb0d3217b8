using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Commands;

/// <summary>An answer to check, as a line of JSON.</summary>
/// <param name="Id">Its id, a text or a number, given back as it came.</param>
/// <param name="Lang">The person's language, such as <c>nl</c>.</param>
/// <param name="Text">The answer.</param>
/// <param name="Question"><c>bring</c>, <c>fit</c> or <c>topic</c>; <c>bring</c> when left out.</param>
/// <param name="Expected">Whether people think that it deserves a follow-up; only for measuring.</param>
internal sealed record PitchLine(JsonElement Id, string Lang, string Text, string? Question = null, bool? Expected = null);

/// <summary>What was found in an answer, as a line of JSON.</summary>
/// <param name="Id">The answer's id.</param>
/// <param name="FollowUp">Whether it deserves one friendly question.</param>
/// <param name="Brings">The words that bring.</param>
/// <param name="Asks">The words that ask or sell.</param>
/// <param name="Missing">What a strong answer would still have.</param>
internal sealed record PitchFound(JsonElement Id, bool FollowUp, string[] Brings, string[] Asks, string[] Missing);

/// <summary>The JSON of both lines.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PitchLine))]
[JsonSerializable(typeof(PitchFound))]
internal sealed partial class PitchJson : JsonSerializerContext
{
    public static PitchJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}
