using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>Asks the bot for the card of whoever sees it.</summary>
/// <param name="Action">What the client sends; its answer is the new card.</param>
public sealed record Refresh([property: JsonIgnore] ExecuteAction Action)
{
    // Only an action that is written as one of several says its type.
    [JsonInclude]
    [JsonPropertyName("action")]
    internal CardAction WrittenAction => Action;

    /// <summary>
    /// The Teams ids (<c>29:…</c>) of those whose client asks by itself, at most 60. Null is everybody in a small chat; an empty
    /// list leaves it to the menu.
    /// </summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}
