using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>The room above an element; the client picks the pixels.</summary>
[JsonConverter(typeof(SchemaWordConverter<Spacing>))]
public enum Spacing
{
    /// <summary>No room.</summary>
    None,

    /// <summary>Little.</summary>
    Small,

    /// <summary>More than usual.</summary>
    Medium,

    /// <summary>Much.</summary>
    Large,

    /// <summary>The most.</summary>
    ExtraLarge,

    /// <summary>As much as the card's own edge.</summary>
    Padding,
}

/// <summary>A container's background, by its meaning.</summary>
[JsonConverter(typeof(SchemaWordConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>The card's own background, inside another style.</summary>
    Default,

    /// <summary>Set apart.</summary>
    Emphasis,

    /// <summary>It went well.</summary>
    Good,

    /// <summary>It went wrong, or it cannot wait.</summary>
    Attention,

    /// <summary>Mind this.</summary>
    Warning,

    /// <summary>The theme's accent.</summary>
    Accent,
}
