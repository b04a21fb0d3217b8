using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>An Adaptive Card 1.5, the version that Teams' clients render. Immutable; written by <see cref="ToJson"/>.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The schema's name of a card.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema's address; null on a card inside another.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version that a client must know; null on a card inside another.</summary>
    [JsonPropertyOrder(-1)]
    public string? Version { get; init; } = "1.5";

    /// <summary>
    /// The language's code in two letters, such as <c>nl</c>, for a screen reader and for the client's own words. Clients refuse <c>nl-NL</c>.
    /// </summary>
    public string? Lang { get; init; }

    /// <summary>The elements, from top to bottom.</summary>
    public IReadOnlyList<CardElement> Body { get; init; } = [];

    /// <summary>The buttons at the foot; Teams shows six at most. Null is none.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Makes clients ask for the card anew; null does not.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>The part that only Teams reads. By default a card is as wide as the conversation.</summary>
    [JsonPropertyName("msteams")]
    public TeamsLayout? MsTeams { get; init; } = TeamsLayout.FullWidth;

    /// <summary>The card in the dialect of a channel.</summary>
    public AdaptiveCard In(CardDialect dialect) => dialect is CardDialect.SubmitOnly ? ForSubmitOnly() : this;

    /// <summary>The same card with every <c>Action.Execute</c>, however deep, as an <c>Action.Submit</c> of the same data, and no refresh.</summary>
    public AdaptiveCard ForSubmitOnly() => this with
    {
        Body = SubmitOnly.Elements(Body),
        Actions = Actions is null ? null : SubmitOnly.Actions(Actions),
        Refresh = null,
    };

    /// <summary>The card for one reader, by the channel's id. Only their client then asks for it anew by itself.</summary>
    public AdaptiveCard ReadBy(string userId) => Refresh is null ? this : this with { Refresh = Refresh with { UserIds = [userId] } };

    /// <summary>The card as UTF-8 JSON in as few bytes as possible. Send these bytes as they are.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Written.AdaptiveCard);

    /// <summary>
    /// The card as a JSON value. A writer with another encoder escapes its texts again, and an emoji becomes twelve bytes. Where size matters,
    /// write the bytes of <see cref="ToJson"/>.
    /// </summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, CardJson.Written.AdaptiveCard);
}
