using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>
/// What a button tells the bot: <c>{ "verb": …, "requestId": …, … }</c>, strings by name, in this order. The inputs' values come in
/// beside them when it is pressed, so no key may be an input's id.
/// </summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="RequestId">To which request.</param>
[JsonConverter(typeof(ActionDataConverter))]
public sealed record ActionData(string Verb, string RequestId)
{
    /// <summary>What else it tells, in the order in which it was added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> More { get; private init; } = [];

    /// <summary>The same data and this; a key that is there already gets the new value in its old place.</summary>
    /// <param name="key">The name; not <c>verb</c> or <c>requestId</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is <c>verb</c> or <c>requestId</c>, which the constructor sets.</exception>
    public ActionData With(string key, string value)
    {
        if (key is "verb" or "requestId")
        {
            throw new ArgumentException($"'{key}' is set by the constructor.", nameof(key));
        }

        var added = KeyValuePair.Create(key, value);
        return this with
        {
            More = More.Any(pair => pair.Key == key)
                ? [.. More.Select(pair => pair.Key == key ? added : pair)]
                : [.. More, added],
        };
    }
}
