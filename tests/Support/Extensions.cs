using System.Collections.Immutable;

namespace SamBot.Tests.Support;

internal static class Extensions
{
    public static ImmutableSortedDictionary<TKey, TValue> ToImmutableSorted<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> pairs)
        where TKey : notnull => pairs.ToImmutableSortedDictionary();
}
