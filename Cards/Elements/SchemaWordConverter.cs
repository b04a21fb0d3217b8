using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>Writes an enum's member as the schema's word: <c>ExtraLarge</c> is <c>extraLarge</c>.</summary>
internal sealed class SchemaWordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
