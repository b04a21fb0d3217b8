using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>Makes a client ask the bot for the card of the person who sees it.</summary>
/// <param name="Action">The action that the client sends. Its answer is the new card.</param>
public sealed record Refresh([property: JsonIgnore] ExecuteAction Action)
{
    // The serializer writes the type only where the declared type is the base class.
    [JsonInclude]
    [JsonPropertyName("action")]
    internal CardAction WrittenAction => Action;

    /// <summary>
    /// The Teams ids (<c>29:…</c>) of at most 60 people whose client asks by itself. Null is everybody in a small chat. With an empty list
    /// a client asks only when the menu is used.
    /// </summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}
