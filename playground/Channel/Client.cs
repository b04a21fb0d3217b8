using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamBot.Playground.Channel;

/// <summary>The page's language and time zone (an IANA name), as the page gives them.</summary>
internal sealed partial record Client(string Locale, TimeZoneInfo TimeZone)
{
    private const string Home = "Europe/Amsterdam";

    /// <summary>Reads <c>locale</c>, a language and a country such as <c>en-GB</c>, and <c>timezone</c>. Others become Dutch and Amsterdam.</summary>
    public static Client From(JsonObject? body) => new(LocaleOf(body.Word("locale")), Zone(body.Word("timezone")));

    public string Country => Locale[3..];

    private static string LocaleOf(string? given) => given is not null && LanguageAndCountry().IsMatch(given) ? given : "nl-NL";

    private static TimeZoneInfo Zone(string? name)
    {
        if (name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        {
            return zone;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(Home, out var home) ? home : TimeZoneInfo.Utc;
    }

    [GeneratedRegex("^[a-z]{2}-[A-Z]{2}$")]
    private static partial Regex LanguageAndCountry();
}
