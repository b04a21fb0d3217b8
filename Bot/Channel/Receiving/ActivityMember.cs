using System.Text.Json;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>A JSON object of an activity and its path, so that a refusal can name the place. A member that is null counts as missing.</summary>
internal readonly record struct ActivityMember(JsonElement Json, string Path)
{
    /// <exception cref="BadActivityException">The value is not text. Every method here throws this for a value of another type than its own.</exception>
    public string? Text(string name) => Find(name) is not { } value ? null : value.ValueKind is JsonValueKind.String ? value.GetString() : throw Wrong(name);

    public bool? Flag(string name) => Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name);

    /// <summary>An instant. One without an offset is UTC: the time zone of this machine must not matter.</summary>
    public DateTimeOffset? Instant(string name) => Find(name) is not { } value ? null
        : value.ValueKind is not JsonValueKind.String ? throw Wrong(name)
        : value.TryGetDateTime(out var time) && time.Kind is DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero)
        : value.TryGetDateTimeOffset(out var instant) ? instant : throw Wrong(name);

    public JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public T? Object<T>(string name, Func<ActivityMember, T> read)
        where T : class => Find(name) is { } value ? Of(value, $"{Path}.{name}", read) : null;

    public List<T>? List<T>(string name, Func<ActivityMember, T> read)
        where T : class
    {
        if (Find(name) is not { } list)
        {
            return null;
        }

        var path = list.ValueKind is JsonValueKind.Array ? $"{Path}.{name}" : throw Wrong(name);
        return [.. list.EnumerateArray().Select((item, at) => Of(item, $"{path}[{at}]", read))];
    }

    private static T Of<T>(JsonElement value, string path, Func<ActivityMember, T> read) =>
        value.ValueKind is JsonValueKind.Object ? read(new(value, path)) : throw BadActivityException.WrongType(path);

    private BadActivityException Wrong(string name) => BadActivityException.WrongType($"{Path}.{name}");
}
