using System.Collections.Concurrent;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Remembers valid tokens by their text, because checking a signature is most of a turn's work. The number is limited.</summary>
internal sealed class CheckedTokens(TimeProvider time)
{
    /// <summary>The largest number of remembered tokens. The channel uses one token for some minutes.</summary>
    public const int Limit = 256;

    private readonly ConcurrentDictionary<string, CheckedToken> known = new(StringComparer.Ordinal);

    /// <summary>The number of remembered tokens.</summary>
    public int Count => known.Count;

    /// <summary>The earlier result for a token; null when there is none or the token expired. The caller must check that its keys are still in use.</summary>
    public CheckedToken? Find(string text)
    {
        if (!known.TryGetValue(text, out var token))
        {
            return null;
        }

        if (time.GetUtcNow() < token.Expires)
        {
            return token;
        }

        Forget(text);
        return null;
    }

    public void Remember(string text, CheckedToken token)
    {
        // Forgetting a token costs one check. Telling old tokens from new ones would cost more.
        if (known.Count >= Limit)
        {
            known.Clear();
        }

        if (time.GetUtcNow() < token.Expires)
        {
            known[text] = token;
        }
    }

    public void Forget(string text) => known.TryRemove(text, out _);
}

/// <summary>A token that was found valid.</summary>
/// <param name="Token">Its claims.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="Keys">The key set that it was checked with. With another key set it is checked again.</param>
/// <param name="Expires">The end of its validity, without the skew.</param>
internal sealed record CheckedToken(VerifiedToken Token, TokenIssuer Issuer, KeySet Keys, DateTimeOffset Expires);
