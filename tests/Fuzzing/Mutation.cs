using System.Text;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Fuzzing;

/// <summary>Changes an activity as no channel should send it: its members, its text, or what HTTP says of it.</summary>
internal static class Mutation
{
    private const string Raw = "@@raw:";

    // What a JsonNode cannot hold stands in a string, and comes out of it in the text.
    private static readonly string[] Odd =
    [
        "", " ", "\0", "a\0b", "\u202Egnaal", "🙃", "<at>x</at>", "[x](http://y)", "../../etc/passwd", "K7F-3QD", "null", "29:", "28:sambot", "a:00000000-0000-0000-0000-0000000000c1",
        $"{Raw}\"\\ud800\"", $"{Raw}\"a\\udc00b\"", $"{Raw}\"\\ud83d\\ud83d\"", $"{Raw}\"\\uFFFE\"", $"{Raw}1e999", $"{Raw}-0", $"{Raw}1e-400", $"{Raw}123456789012345678901234567890",
        $"{Raw}0.1", $"{Raw}true", $"{Raw}null", $"{Raw}[]", $"{Raw}{{}}", $"{Raw}[null]", $"{Raw}[[1]]", $"{Raw}01", $"{Raw}NaN", $"{Raw}'x'", $"{Raw}{{\"id\":null}}", $"{Raw}{{\"id\":{{}}}}",
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z", "2026-11-23", "1e3", "2026-11-23T15:25:37+99:00",
        "approve", "personal", "groupChat", "channel", "en", "xx-klingon", "http://localhost:9/", "http://[::1]:9/", "https://evil.example/", "//", "file:///etc/passwd", "http://localhost:9/%", "http://user@localhost:9/",
    ];

    private static readonly string[] ContentTypes =
        ["text/plain", "application/json; charset=utf-16", "application/json;", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=\"utf-8\"", "APPLICATION/JSON", "", "*/*", "application/json\t", "a"];

    /// <summary>The request with a body that was changed in up to four ways, and whether nothing can follow it on its connection.</summary>
    public static (byte[] Request, byte[] Body, bool IsLast) Of(JsonObject activity, Random chance)
    {
        for (var n = chance.Next(5); n > 0; n--)
        {
            Change(activity, chance);
        }

        var body = Garbled(Encoding.UTF8.GetBytes(Text(activity, chance)), chance);
        return chance.Next(25) == 0 ? OddHttp(body, chance) : (Http(body), body, false);
    }

    /// <summary>The same body in a request as it should be.</summary>
    public static byte[] Http(byte[] body, string contentType = "application/json; charset=utf-8", int? length = null, string method = "POST") =>
        [.. Encoding.Latin1.GetBytes($"{method} /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? body.Length}\r\n\r\n"), .. body];

    private static void Change(JsonObject activity, Random chance)
    {
        var (parent, name) = Pick(activity, chance);
        switch (chance.Next(6))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[name + Raw] = parent[name]?.DeepClone();
                break;
            case 2:
                // A member of another place, with its own type.
                var (other, from) = Pick(activity, chance);
                parent[name] = other[from]?.DeepClone();
                break;
            case 3:
                parent[name] = Long(chance);
                break;
            default:
                parent[name] = Odd[chance.Next(Odd.Length)];
                break;
        }
    }

    private static (JsonObject Parent, string Name) Pick(JsonObject from, Random chance)
    {
        while (true)
        {
            var (name, value) = from.GetAt(chance.Next(from.Count));
            var inner = value as JsonObject ?? (value as JsonArray)?.FirstOrDefault() as JsonObject;
            if (inner is not { Count: > 0 } || chance.Next(3) == 0)
            {
                return (from, name);
            }

            from = inner;
        }
    }

    private static JsonNode Long(Random chance) => chance.Next(30) switch
    {
        0 => new string('x', chance.Next(300_000)),
        1 => $"{Raw}{new string('[', chance.Next(2000))}",
        2 => chance.Next(60) * 10 is var depth ? $"{Raw}{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}" : "",
        3 => string.Concat(Enumerable.Repeat("🙃", chance.Next(5000))),
        _ => new string((char)('a' + chance.Next(26)), chance.Next(2000)),
    };

    private static string Text(JsonObject activity, Random chance)
    {
        var json = new StringBuilder(activity.ToJsonString());
        // The mark after a name makes it a member that is there twice.
        json.Replace($"{Raw}\":", "\":");
        var text = json.ToString();
        for (var at = text.IndexOf($"\"{Raw}", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"\"{Raw}", at, StringComparison.Ordinal))
        {
            var end = at + 1;
            while (text[end] != '"' || text[end - 1] == '\\')
            {
                end++;
            }

            text = text[..at] + JsonNode.Parse(text[at..(end + 1)])!.GetValue<string>()[Raw.Length..] + text[(end + 1)..];
        }

        return chance.Next(40) == 0 ? text[..chance.Next(text.Length)] : text;
    }

    private static byte[] Garbled(byte[] body, Random chance)
    {
        switch (body.Length == 0 ? -1 : chance.Next(120))
        {
            case 0:
                body[chance.Next(body.Length)] = (byte)chance.Next(256);
                return body;
            case 1:
                return [0xEF, 0xBB, 0xBF, .. body];
            case 2:
                return [.. body, .. body];
            case 3:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body));
            default:
                return body;
        }
    }

    private static (byte[] Request, byte[] Body, bool IsLast) OddHttp(byte[] body, Random chance) => chance.Next(6) switch
    {
        0 => (Http(body, length: body.Length + 1 + chance.Next(1000)), body, true),
        1 => (Http(body, length: chance.Next(body.Length + 1)), body, true),
        2 => ([.. Encoding.Latin1.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8], body, true),
        3 => (Http(body, method: chance.Next(2) == 0 ? "PUT" : "GET"), body, true),
        4 => (Http([.. Encoding.UTF8.GetBytes($"\"{new string('z', 300_000)}\"")]), body, true),
        _ => (Http(body, ContentTypes[chance.Next(ContentTypes.Length)]), body, true),
    };
}
