using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>A published key and the channels that it may sign for.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channel ids; null where the key does not say, as webchat's and directline's are reported.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string>? Endorsements)
{
    /// <summary>The member that the Bot Framework adds to its keys. Source: botbuilder-dotnet, EndorsementsRetriever.</summary>
    private const string Member = "endorsements";

    public static SigningKey Of(JsonWebKey key) => new(key, EndorsementsOf(key)?.ToFrozenSet(StringComparer.Ordinal));

    // A member of another type endorses nothing.
    private static IEnumerable<string>? EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue(Member, out var value)
        ? value switch
        {
            null or JsonElement { ValueKind: JsonValueKind.Null } => null,
            JsonElement { ValueKind: JsonValueKind.Array } array =>
                array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!),
            IEnumerable<object> list => list.Select(e => e.ToString()!),
            _ => [],
        }
        : null;
}
