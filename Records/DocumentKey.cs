namespace SamBot.Records;

/// <summary>Names one document. The id is opaque to the store and case-sensitive; the same id under another kind is another document.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Id">1 to <see cref="LongestId"/> UTF-16 units of well-formed text. Any character but NUL is allowed.</param>
/// <exception cref="ArgumentException">
/// The id is empty, too long, or holds a NUL or half a surrogate pair. A store could not tell such an id from another.
/// </exception>
public sealed record DocumentKey(DocumentKind Kind, string Id)
{
    /// <summary>The longest id, in UTF-16 units.</summary>
    public const int LongestId = 512;

    /// <summary>The id, opaque and case-sensitive.</summary>
    public string Id { get; } = Checked(Id);

    private static string Checked(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > LongestId)
        {
            throw new ArgumentException($"A document's id has at most {LongestId} characters, this one {id.Length}.", nameof(id));
        }

        if (id.Contains('\0', StringComparison.Ordinal) || !IsWellFormed(id))
        {
            throw new ArgumentException("A document's id is well-formed text without NUL.", nameof(id));
        }

        return id;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (System.Text.Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }
        return true;
    }
}
