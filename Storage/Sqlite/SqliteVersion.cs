using System.Globalization;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// Versions are drawn from 63 random bits, not counted: a document that was deleted and made anew must not
/// accept a version of its former life, and nothing is left behind to count on from.
/// </summary>
internal static class SqliteVersion
{
    public static long Draw() => Random.Shared.NextInt64();

    public static string Text(long version) => version.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The number, or null for a text that this store never gave out, which thus is no document's version.</summary>
    public static long? Number(string text) =>
        text.Length == 16 && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var version) ? version : null;
}
