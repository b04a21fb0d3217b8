using System.Text.RegularExpressions;

namespace SamBot.Commands;

/// <summary>
/// The rules for the package's values: those of Teams, by the app manifest's schema v1.30
/// (https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json), and the bot's own rule, https.
/// </summary>
public static partial class PackageRules
{
    private const int LongestName = 30;
    private const int LongestDeveloper = 32;
    private const int LongestUrl = 2048;
    private const int LongestHost = 253;

    /// <summary>One line for each missing or wrong value, with its option and the cure; none when all is well.</summary>
    public static IEnumerable<string> Faults(PackageValues values)
    {
        string?[] faults =
        [
            AppId(values.AppId),
            Domain(values.Domain),
            Text("--name", values.Name, LongestName, "SamBot"),
            Version(values.Version),
            Text("--foundation", values.Foundation, LongestDeveloper, "\"Stichting SAM\""),
            Url("--website", values.Website),
            Url("--privacy", values.Privacy),
            Url("--terms", values.Terms),
        ];
        return faults.OfType<string>();
    }

    /// <summary>Whether this is a bare host name that Teams can reach from outside.</summary>
    public static bool IsDomain(string? text) => text is { Length: > 0 and <= LongestHost } && HostName.IsMatch(text);

    /// <summary>Whether Teams takes this web address: it is https and holds no user name or password.</summary>
    public static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        && uri.UserInfo.Length == 0 && text.Length <= LongestUrl && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>The typed text on one line, as a fault must be.</summary>
    public static string Line(string? text) => string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c));

    private static string? AppId(string? text) => text switch
    {
        null or "" => "--app-id is missing: give the bot's Microsoft app id (Azure Bot, Configuration).",
        _ when Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty => null,
        _ => $"--app-id '{Line(text)}' is not an app id: it looks like 11111111-2222-3333-4444-555555555555.",
    };

    private static string? Domain(string? text) => text switch
    {
        null or "" => "--domain is missing: give the host name on which the bot is reached, such as sambot.example.org.",
        _ when IsDomain(text) => null,
        _ => $"--domain '{Line(text)}' is not a public host name: without https://, port, path or *, such as sambot.example.org.",
    };

    private static string? Text(string option, string? text, int longest, string example) => text?.Trim() switch
    {
        null or "" => $"{option} is empty: give a name, such as {example}.",
        { Length: var length } when length > longest => $"{option} is {length} characters long: Teams allows {longest}. Give a shorter one.",
        _ when text.Any(char.IsControl) => $"{option} holds a line break or another control character.",
        _ => null,
    };

    private static string? Version(string? text) => text is { Length: <= 256 } && ThreeNumbers.IsMatch(text)
        ? null
        : $"--version '{Line(text)}' is not a version of three numbers, such as 1.2.0.";

    private static string? Url(string option, string? text) =>
        IsAddress(text) ? null : $"{option} '{Line(text)}' is not a web address: it starts with https:// and has at most {LongestUrl} characters.";

    // At least two labels of letters, digits and inner hyphens. The last label begins with a letter, so that numeric addresses do not match.
    [GeneratedRegex(
        @"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostName { get; }

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeNumbers { get; }
}
