using System.Globalization;
using System.Text.RegularExpressions;
using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>
/// The hosts to which the links in a person's words lead. Words stand on cards as they were typed, so no link hides behind a title. The host says at
/// a glance where it leads, also behind a name before an @ or letters that only look familiar.
/// </summary>
public static partial class Links
{
    private const int Most = 3;

    /// <summary>The hosts, each once, in ASCII as a browser looks them up: <c>xn--…</c> for letters outside ASCII.</summary>
    public static IReadOnlyList<string> Hosts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Link().Matches(PersonText.Plain(text)).Select(link => Host(link.Groups["rest"].Value)).Where(host => host.Length > 0).Distinct()];
    }

    /// <summary>A line that names them; none where there is no link.</summary>
    internal static IEnumerable<CardElement> Line(string text, Texts t) => Hosts(text) is { Count: > 0 } hosts
        ? [PersonText.Block(t.LinksTo(Named(hosts)), isSubtle: true, spacing: Spacing.None, maxLines: 1)]
        : [];

    private static string Named(IReadOnlyList<string> hosts) => string.Join(", ", hosts.Take(Most)) + (hosts.Count > Most ? ", …" : "");

    // A browser takes a backslash for a slash, any number of them before the host, and all before the last @ for a name. Source: WHATWG URL.
    private static string Host(string rest)
    {
        var authority = rest.Replace('\\', '/').TrimStart('/').Split('/', '?', '#')[0];
        var host = Uri.UnescapeDataString(Name().Match(authority[(authority.LastIndexOf('@') + 1)..]).Value).TrimEnd('.');
        try
        {
            return new IdnMapping().GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // What cannot be looked up is shown as it stands.
            return PersonText.Line(host);
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d/.@-])(?:https?:|(?=www\.))(?=(?<rest>[^\s<>]+))", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:\[[^\]]*\]|[\p{L}\p{M}\p{N}.%_-]*)")]
    private static partial Regex Name();
}
