using System.Globalization;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// Versions are 63 random bits, not a count. A document that was deleted and created again must not accept an old version, and after a
/// deletion no count is left to go on from.
/// </summary>
internal static class SqliteVersion
{
    public static long Draw() => Random.Shared.NextInt64();

    public static string Text(long version) => version.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The number; null for a text that is no version of this store, and so no document's version.</summary>
    public static long? Number(string text) =>
        text.Length == 16 && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var version) ? version : null;
}
