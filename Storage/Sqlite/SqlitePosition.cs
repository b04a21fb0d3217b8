using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>The place where a listing stopped: the sort key of the last row. It stays valid when rows are added or removed.</summary>
internal readonly record struct SqlitePosition(long Ticks, string Id)
{
    public static readonly SqlitePosition BeforeOldest = new(-1, "");
    public static readonly SqlitePosition AfterNewest = new(long.MaxValue, "");

    /// <summary>The place before the first document of a kind, in the listing of all documents by kind and id. No id is empty.</summary>
    public static SqlitePosition Before(DocumentKind kind) => new((long)kind, "");

    public string ToContinuation() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Ticks}:{Id}")));

    public static SqlitePosition Parse(string continuation)
    {
        if (Base64Url.IsValid(continuation))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation));
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
            {
                return new(ticks, text[(colon + 1)..]);
            }
        }
        throw new ArgumentException("This is not a continuation of a listing.", nameof(continuation));
    }
}
