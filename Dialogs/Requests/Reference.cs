namespace SamBot.Dialogs.Requests;

/// <summary>
/// A request's short name, such as <c>K7F-3QD</c>, that people can read to each other. It follows from the request's id. It has no
/// letters and digits that look alike. Reading forgives them: 2 is read as Z, 5 as S, 8 as B.
/// </summary>
public readonly record struct Reference
{
    private const string Alphabet = "34679ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 3;

    private readonly string? text;

    private Reference(string text) => this.text = text;

    /// <summary>
    /// The reference of the request with this id. There are 27⁶ (387 million), so two requests may share one: it is looked up among few, and is
    /// never a key.
    /// </summary>
    public static Reference Of(string requestId)
    {
        // FNV-1a: the same on every machine and in every version, which string.GetHashCode is not.
        var hash = 14695981039346656037UL;
        foreach (var c in requestId)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new(string.Create(2 * Half + 1, hash, static (span, rest) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                if (i == Half)
                {
                    span[i] = '-';
                    continue;
                }

                span[i] = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
                rest /= (ulong)Alphabet.Length;
            }
        }));
    }

    /// <summary>Reads a reference that a person typed, in any case, with or without the dash and with spaces anywhere.</summary>
    public static bool TryParse(string typed, out Reference reference)
    {
        var letters = typed.ToUpperInvariant()
            .Where(c => c is not ('-' or '‐' or '‑' or '–' or '—' or ' ' or '.' or '#'))
            .Select(c => c switch { '2' => 'Z', '5' => 'S', '8' => 'B', _ => c })
            .ToArray();
        var known = letters.Length == 2 * Half && letters.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        reference = known ? new($"{new string(letters, 0, Half)}-{new string(letters, Half, Half)}") : default;
        return known;
    }

    /// <inheritdoc />
    public override string ToString() => text ?? "";
}
