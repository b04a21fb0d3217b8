using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>The weight of letters.</summary>
[JsonConverter(typeof(SchemaWordConverter<FontWeight>))]
public enum FontWeight
{
    /// <summary>Lighter than usual.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>The size of letters.</summary>
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

/// <summary>The role of a text block.</summary>
[JsonConverter(typeof(SchemaWordConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A heading, also for a screen reader.</summary>
    Heading,
}
