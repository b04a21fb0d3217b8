using System.Net;
using System.Text.Json;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Protocol;

/// <summary>
/// Reads the connector's errors, in both shapes that are seen: <c>{"error":{"code","message"}}</c>, and from Teams
/// <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c>. A body may be HTML or empty too. Source: msteams-docs, "Send proactive messages".
/// </summary>
internal static class ConnectorError
{
    private const int LongestCode = 80;

    /// <summary>The failure that an answer tells of.</summary>
    public static ConnectorException Of(HttpResponseMessage answer, byte[] body, DateTimeOffset now)
    {
        var code = Code(body);
        return new ConnectorException($"The connector answered {(int)answer.StatusCode} ({code ?? "no code"}).")
        {
            Status = (int)answer.StatusCode,
            Code = code,
            IsTransient = IsTransient(answer.StatusCode),
            RetryAfter = RetryAfter(answer, now),
        };
    }

    // The bot's own token is refused: renewing the secret cures that, and until then nothing is given up.
    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>How long the answer asks to wait; never less than nothing.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Code(byte[] body)
    {
        try
        {
            LoneSurrogates.Replace(body);
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null
                : Member(json.RootElement, "error") is { ValueKind: JsonValueKind.Object } error ? SubCode(error) ?? Word(error, "code")
                : SubCode(json.RootElement) ?? Word(json.RootElement, "errorCode") ?? Word(json.RootElement, "code");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>The sub-code in a message that is itself JSON.</summary>
    private static string? SubCode(JsonElement error)
    {
        if (Member(error, "message") is not { ValueKind: JsonValueKind.String } message || message.GetString() is not ['{', ..] text)
            return null;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return Word(inner.RootElement, "subCode");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    // Not JSON, or texts in it that are no UTF-8.
    private static bool IsUnreadable(Exception e) => e is JsonException or InvalidOperationException;

    /// <summary>A code is one short word or number; anything else could be a sentence about people.</summary>
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

    private static JsonElement? Member(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value : null;
}
