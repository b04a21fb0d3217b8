using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>
/// The data that a button sends: <c>{ "verb": …, "requestId": …, … }</c>, strings by name, in this order. The client adds the inputs' values
/// when it is pressed, so no key may be an input's id.
/// </summary>
/// <param name="Verb">The command, see <see cref="Verbs"/>.</param>
/// <param name="RequestId">The request that it is about.</param>
[JsonConverter(typeof(ActionDataConverter))]
public sealed record ActionData(string Verb, string RequestId)
{
    /// <summary>The further values, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> More { get; private init; } = [];

    /// <summary>The same data with one more value. A key that is there already keeps its place and gets the new value.</summary>
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
