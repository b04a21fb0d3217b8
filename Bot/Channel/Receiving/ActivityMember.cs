using System.Text.Json;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// A JSON object of an activity and its path, so that a refusal can name the place. A member that is null counts as missing. An informational
/// member that is empty or has another type than the protocol's is missing as well, because nobody's message is lost over it. Members that an answer
/// needs are read by a method whose name starts with Needed, which refuses the activity.
/// </summary>
internal readonly record struct ActivityMember(JsonElement Json, string Path)
{
    /// <summary>A text that is not blank.</summary>
    public string? Text(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text, also an empty one.</summary>
    /// <exception cref="BadActivityException">The value is no text.</exception>
    public string? NeededText(string name) => Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString() : throw Wrong(name);

    public bool? Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>An instant. One without an offset is UTC: the time zone of this machine must not matter.</summary>
    public DateTimeOffset? Instant(string name) => Find(name) is not { ValueKind: JsonValueKind.String } value ? null
        : value.TryGetDateTime(out var time) && time.Kind is DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero)
        : value.TryGetDateTimeOffset(out var instant) ? instant : null;

    public JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public T? Object<T>(string name, Func<ActivityMember, T> read)
        where T : class => Find(name) is { ValueKind: JsonValueKind.Object } value ? read(new(value, $"{Path}.{name}")) : null;

    /// <summary>An object.</summary>
    /// <exception cref="BadActivityException">The value is no object.</exception>
    public T? NeededObject<T>(string name, Func<ActivityMember, T> read)
        where T : class => Find(name) is null or { ValueKind: JsonValueKind.Object } ? Object(name, read) : throw Wrong(name);

    /// <summary>The objects of a list. An item of another type is passed over.</summary>
    public List<T>? List<T>(string name, Func<ActivityMember, T> read)
        where T : class
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        var path = $"{Path}.{name}";
        return [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Select((item, at) => read(new(item, $"{path}[{at}]")))];
    }

    private BadActivityException Wrong(string name) => BadActivityException.WrongType($"{Path}.{name}");
}
