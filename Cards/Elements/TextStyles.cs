using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>How heavy letters are.</summary>
[JsonConverter(typeof(SchemaWordConverter<FontWeight>))]
public enum FontWeight
{
    /// <summary>Lighter than usual.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>How large letters are.</summary>
[JsonConverter(typeof(SchemaWordConverter<FontSize>))]
public enum FontSize
{
    /// <summary>Smaller than usual.</summary>
    Small,

    /// <summary>A little larger than usual.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>The largest.</summary>
    ExtraLarge,
}

/// <summary>What a text block is.</summary>
[JsonConverter(typeof(SchemaWordConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A heading, also for a screen reader.</summary>
    Heading,
}
