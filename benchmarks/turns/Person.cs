using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SamBot.Turns;

/// <summary>
/// A contact with a conversation and a tenant of their own, who goes through the whole dialog step by step and looks whether each reply is the right one.
/// </summary>
/// <param name="steps">The dialog.</param>
/// <param name="serviceUrl">The channel's address.</param>
internal sealed class Person(IReadOnlyList<Step> steps, string serviceUrl)
{
    private static int activities;
    private readonly string objectId = Guid.NewGuid().ToString();
    private readonly string tenantId = Guid.NewGuid().ToString();
    private int next;
    private int messages;
    private string requestId = "";
    private string? cardId;
    private byte[] shown = [];

    public string ConversationId => "a:" + objectId;

    /// <summary>The key of their document in the store.</summary>
    public string PersonId => $"entra/{tenantId}/{objectId}";

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsDone => next == steps.Count;

    /// <summary>The step that is done next.</summary>
    public Step Next => steps[next];

    /// <summary>How many messages and updates came in this step.</summary>
    public int Messages => messages;

    /// <summary>The size of the newest message.</summary>
    public int MessageSize { get; private set; }

    /// <summary>A message of the bot arrives, or an update of one.</summary>
    public void Take(string id, bool isUpdate, byte[] activity)
    {
        if (activity.AsSpan().IndexOf("\"type\":\"typing\""u8) >= 0)
        {
            return;
        }

        MessageSize = activity.Length;
        shown = activity;
        cardId = isUpdate ? cardId : id;
        Interlocked.Increment(ref messages);
    }

    /// <summary>The activity of the next step, as Teams writes it.</summary>
    public byte[] Activity(TimeProvider time)
    {
        messages = 0;
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", Next.Type);
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"in-{Interlocked.Increment(ref activities)}"));
        json.WriteString("timestamp", time.GetUtcNow());
        json.WriteString("localTimestamp", time.GetUtcNow());
        json.WriteString("serviceUrl", serviceUrl);
        json.WriteString("channelId", "msteams");
        json.WriteStartObject("from");
        json.WriteString("id", "29:" + objectId);
        json.WriteString("name", "Carla de Vries");
        json.WriteString("aadObjectId", objectId);
        json.WriteEndObject();
        json.WriteStartObject("conversation");
        json.WriteString("conversationType", "personal");
        json.WriteString("tenantId", tenantId);
        json.WriteString("id", ConversationId);
        json.WriteEndObject();
        json.WriteStartObject("recipient");
        json.WriteString("id", "28:" + ChannelKey.AppId);
        json.WriteString("name", "SamBot");
        json.WriteEndObject();
        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("locale", "nl-NL");
        json.WriteString("country", "NL");
        json.WriteString("platform", "Windows");
        json.WriteString("timezone", "Europe/Amsterdam");
        json.WriteString("type", "clientInfo");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("channelData");
        json.WriteStartObject("tenant");
        json.WriteString("id", tenantId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("locale", "nl-NL");
        json.WriteString("localTimezone", "Europe/Amsterdam");
        Next.Write(json, requestId, cardId);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The step was answered. Returns why the reply is wrong; null when it is right.</summary>
    public string? Answered(byte[] response, bool isBot)
    {
        var step = Next;
        next++;
        var isInvoke = step.Type == "invoke";
        var card = isInvoke && response.AsSpan().IndexOf("\"body\":["u8) >= 0 ? response : shown;
        if (!isBot)
        {
            return messages == 1 ? null : $"{messages} messages";
        }

        if (card.AsSpan().IndexOf("\"requestId\":\""u8) is >= 0 and var at)
        {
            var id = card.AsSpan(at + 13);
            requestId = Encoding.ASCII.GetString(id[..id.IndexOf((byte)'"')]);
        }

        return messages != 1 ? $"{step.Expects}: {messages} messages"
            : isInvoke && response.AsSpan().IndexOf("\"statusCode\":200"u8) < 0 ? $"{step.Expects}: {Encoding.UTF8.GetString(response)}"
            : Shows(card, step) && Shows(shown, step) ? null
            : $"{step.Expects}: {Encoding.UTF8.GetString(card)}";
    }

    private static bool Shows(byte[] card, Step step) =>
        card.AsSpan().IndexOf(step.Sign) >= 0 && (step.SignOfBefore.Length == 0 || card.AsSpan().IndexOf(step.SignOfBefore) < 0);
}
