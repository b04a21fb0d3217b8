using System.Text.Json.Nodes;

namespace SamBot.Playground.Channel;

/// <summary>The page's language and time zone (an IANA name), as the page gives them.</summary>
internal sealed record Client(string Locale, TimeZoneInfo TimeZone)
{
    private const string Home = "Europe/Amsterdam";

    /// <summary>Reads <c>locale</c> and <c>timezone</c>. Unknown values become Dutch and Amsterdam.</summary>
    public static Client From(JsonObject? body) => new(body.Word("locale") is "en-US" ? "en-US" : "nl-NL", Zone(body.Word("timezone")));

    public string Country => Locale[3..];

    private static TimeZoneInfo Zone(string? name)
    {
        if (name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        {
            return zone;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(Home, out var home) ? home : TimeZoneInfo.Utc;
    }
}
