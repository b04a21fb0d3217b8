using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The keys of one fetch, by id: RSA keys that may sign, none shorter than 2048 bits.</summary>
internal sealed class KeySet
{
    private const int ShortestKey = 2048;
    private readonly FrozenDictionary<string, SigningKey> keys;

    private KeySet(FrozenDictionary<string, SigningKey> keys) => this.keys = keys;

    public int Count => keys.Count;

    public static KeySet Of(OpenIdConnectConfiguration configuration) => new(
        (configuration.JsonWebKeySet?.Keys ?? []).Where(MaySign).DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(key => key.Kid, SigningKey.Of, StringComparer.Ordinal));

    public SigningKey? Find(string id) => keys.GetValueOrDefault(id);

    private static bool MaySign(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid) && key.Kty == JsonWebAlgorithmsKeyTypes.RSA
        && key.Use is null or "" or JsonWebKeyUseNames.Sig && SizeOf(key) >= ShortestKey;

    // One unreadable key must not make the others unusable.
    private static int SizeOf(JsonWebKey key)
    {
        try
        {
            return key.KeySize;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return 0;
        }
    }
}

/// <summary>A published key and the channels that it may sign for.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channel ids; null where the key does not say, as webchat's and directline's are reported.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string>? Endorsements)
{
    /// <summary>The member that the Bot Framework adds to its keys. Source: botbuilder-dotnet, EndorsementsRetriever.</summary>
    private const string Member = "endorsements";

    public static SigningKey Of(JsonWebKey key) => new(key, EndorsementsOf(key)?.ToFrozenSet(StringComparer.Ordinal));

    // A member of another type endorses nothing.
    private static IEnumerable<string>? EndorsementsOf(JsonWebKey key) =>
        !key.AdditionalData.TryGetValue(Member, out var value) || value is null or JsonElement { ValueKind: JsonValueKind.Null } ? null
        : value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)
            : [];
}
