using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SamBot.Bot.Channel.Wire;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// Reads the connector's errors, in both shapes that occur: <c>{"error":{"code","message"}}</c>, and from Teams
/// <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c>. A body may be HTML or empty too. Source: msteams-docs, "Send proactive messages".
/// </summary>
internal static class ConnectorError
{
    private const int LongestCode = 80;

    /// <summary>The failure that an answer reports.</summary>
    public static ConnectorException Of(HttpResponseMessage answer, JsonElement body, DateTimeOffset now)
    {
        var code = Code(body);
        return new ConnectorException($"The connector answered {(int)answer.StatusCode} ({code ?? "no code"}).")
        {
            Status = (int)answer.StatusCode,
            Code = code,
            // 401: the service refused the bot's own token. A new secret cures that, so nothing is given up until then.
            IsTransient = (int)answer.StatusCode is 401 or 408 or 412 or 429 or >= 500,
            RetryAfter = RetryAfter(answer, now),
        };
    }

    /// <summary>The wait that the answer asks for, never negative; null when it asks for none.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>An answer's body; undefined when it is not JSON.</summary>
    public static JsonElement Json(byte[] body)
    {
        try
        {
            LoneSurrogates.Replace(body);
            return Utf8.IsValid(body) ? JsonElement.Parse(body) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>A member; null when it is missing, or when the value is not an object.</summary>
    public static JsonElement? Member(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : null;

    private static string? Code(JsonElement body) => Member(body, "error") is { ValueKind: JsonValueKind.Object } error
        ? SubCode(error) ?? Word(error, "code")
        : SubCode(body) ?? Word(body, "errorCode") ?? Word(body, "code");

    /// <summary>The sub-code in a message that is itself JSON.</summary>
    private static string? SubCode(JsonElement error) =>
        Member(error, "message") is { ValueKind: JsonValueKind.String } message && message.GetString() is ['{', ..] text
            ? Word(Json(Encoding.UTF8.GetBytes(text)), "subCode")
            : null;

    /// <summary>A code, which is one short word or number. Anything else could be a sentence about people, so it counts as none.</summary>
    private static string? Word(JsonElement of, string name)
    {
        var word = Member(of, name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };
        return word is { Length: > 0 and <= LongestCode } && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? word : null;
    }
}
