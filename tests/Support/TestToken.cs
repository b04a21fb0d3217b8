using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>A JWT in its parts, written by hand: a test may change each of them, also to what no library would make.</summary>
internal sealed class TestToken(OpenIdKey key, JsonObject payload)
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id, ["x5t"] = key.Id };

    public JsonObject Payload { get; } = payload;

    /// <summary>Signs header and payload, as they stand in the token.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = key.Sign;

    public string Text => ToString();

    /// <summary>The token as it is shown in the header Authorization.</summary>
    public string Bearer => "Bearer " + Text;

    /// <summary>Some text or bytes as they stand in a token.</summary>
    public static string Encode(byte[] part) => Base64Url.EncodeToString(part);

    public static string Encode(JsonNode part) => Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public TestToken With(string claim, JsonNode? value)
    {
        Payload[claim] = value;
        return this;
    }

    public TestToken Without(string claim)
    {
        Payload.Remove(claim);
        return this;
    }

    public override string ToString()
    {
        var signed = Encode(Header) + "." + Encode(Payload);
        return signed + "." + Encode(Sign(Encoding.ASCII.GetBytes(signed)));
    }
}
