using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Turns.Limit;

/// <summary>The activity, as far as an answer needs it.</summary>
internal sealed record LimitActivity(
    string Type, string Id, DateTimeOffset Timestamp, string ServiceUrl, string ChannelId, LimitAccount From, LimitAccount Conversation, LimitAccount Recipient,
    string? Locale, string? Text, string? Action, string? ReplyToId, LimitValue? Value);

/// <summary>An account, or a conversation.</summary>
internal sealed record LimitAccount(string Id, string? Name, string? AadObjectId, string? ConversationType, string? TenantId);

/// <summary>The value of a press.</summary>
internal sealed record LimitValue(LimitAction Action);

/// <summary>The action of a press.</summary>
internal sealed record LimitAction(string Type, string Verb, LimitData Data);

/// <summary>The data of a button.</summary>
internal sealed record LimitData(string Verb, string RequestId);

/// <summary>The channel's answer to a message.</summary>
internal sealed record LimitSent(string Id);

/// <summary>Reads and writes the JSON of the limit.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LimitActivity))]
[JsonSerializable(typeof(LimitSent))]
internal sealed partial class LimitJson : JsonSerializerContext
{
    private static readonly string Words = new('w', 16 * 1024);

    public static byte[] Document(LimitActivity activity, int turn, int size) => Write(size, json =>
    {
        json.WriteString("person", activity.From.Id);
        json.WriteString("name", activity.From.Name);
        json.WriteString("tenant", activity.Conversation.TenantId);
        json.WriteString("seen", activity.Id);
        json.WriteNumber("turn", turn);
    });

    public static byte[] Message(LimitActivity activity, int size) => Write(size, json =>
    {
        json.WriteString("type", "message");
        json.WriteString("from", activity.Recipient.Id);
        json.WriteString("recipient", activity.From.Id);
        json.WriteString("conversation", activity.Conversation.Id);
        json.WriteString("locale", activity.Locale);
    });

    public static byte[] Response(int size) => Write(size, json => json.WriteNumber("statusCode", 200));

    // The rest is one long text, so that writing it costs no more than copying.
    private static byte[] Write(int size, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(size + 64);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        members(json);
        json.WriteString("rest", Words.AsSpan(0, Math.Max(0, size - (int)(json.BytesCommitted + json.BytesPending) - 10)));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
