using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>An RSA key of the tests' OpenID server, with the channels that it may sign for.</summary>
internal sealed record OpenIdKey(string Id, RSA Key, IReadOnlyList<string> Endorsements)
{
    /// <summary>What the key is published for.</summary>
    public string Use { get; init; } = "sig";

    /// <summary>The member endorsements as it is published instead, as JSON; empty: none. Null: as usual.</summary>
    public string? OddEndorsements { get; init; }

    public static OpenIdKey Create(string id, params string[] endorsements) => new(id, RSA.Create(2048), endorsements);

    public byte[] Sign(byte[] data) => Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The public half, as a JWKS entry.</summary>
    public JsonObject Published()
    {
        var key = Key.ExportParameters(false);
        var published = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = Use, ["kid"] = Id, ["x5t"] = Id,
            ["n"] = TestToken.Encode(key.Modulus!), ["e"] = TestToken.Encode(key.Exponent!),
        };
        if (OddEndorsements is not "")
        {
            published["endorsements"] = OddEndorsements is null ? new JsonArray([.. Endorsements.Select(e => (JsonNode)e)]) : JsonNode.Parse(OddEndorsements);
        }

        return published;
    }
}
