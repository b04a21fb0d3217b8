using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SamBot.Turns.Limit;

/// <summary>Checks a token's signature, issuer, audience and end once, and remembers it.</summary>
internal sealed class LimitTokens(Uri keys)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> known = new(StringComparer.Ordinal);

    public async ValueTask<bool> IsValidAsync(string header)
    {
        if (known.TryGetValue(header, out var until) && TimeProvider.System.GetUtcNow() < until)
        {
            return true;
        }

        using var http = new HttpClient();
        using var set = JsonDocument.Parse(await http.GetStringAsync(keys));
        var open = set.RootElement.GetProperty("keys")[0];
        using var key = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(open.GetProperty("n").GetString()), Exponent = Base64Url.DecodeFromChars(open.GetProperty("e").GetString()),
        });
        if (header.Split('.') is not [var head, var claims, var signature] || !head.StartsWith("Bearer ", StringComparison.Ordinal)
            || !key.VerifyData(
                Encoding.ASCII.GetBytes($"{head[7..]}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            return false;
        }

        using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        if (said.RootElement.GetProperty("iss").GetString() != ChannelKey.Issuer || said.RootElement.GetProperty("aud").GetString() != ChannelKey.AppId)
        {
            return false;
        }

        known[header] = DateTimeOffset.FromUnixTimeSeconds(said.RootElement.GetProperty("exp").GetInt64());
        return true;
    }
}
