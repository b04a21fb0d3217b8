using System.Collections.Concurrent;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Tokens that held, by their text: checking a signature again is most of a turn's work. Bounded in number.</summary>
internal sealed class CheckedTokens(TimeProvider time)
{
    /// <summary>The most tokens remembered; the channel uses one for some minutes.</summary>
    public const int Limit = 256;

    private readonly ConcurrentDictionary<string, CheckedToken> known = new(StringComparer.Ordinal);

    /// <summary>How many are remembered.</summary>
    public int Count => known.Count;

    /// <summary>What was found before, until the token expires; its keys must be asked for again.</summary>
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
        // Losing what is remembered costs a check each; telling old from new would cost more.
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
