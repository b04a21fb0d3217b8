using System.Text.RegularExpressions;

namespace SamBot.Bot.Settings;

/// <summary>
/// Finds addresses that are nobody's: people would write to them about their data and get no answer. The names under which nobody can register are
/// those of RFC 2606. The server checks this when it starts; the maintenance commands work without it, since they show no address to anybody.
/// </summary>
public static partial class ExampleAddresses
{
    /// <summary>One line for each setting of the foundation that holds such an address. In Development they may.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration, IHostEnvironment environment) =>
        from setting in environment.IsDevelopment() ? [] : configuration.GetSection("Foundation").AsEnumerable()
        where Reserved.IsMatch(setting.Value ?? "")
        orderby setting.Key
        select $"{setting.Key}: '{Checked.Shown(setting.Value!)}' is an example, and nobody reads it. Set an address of the foundation's own.";

    [GeneratedRegex(
        @"(?:[\p{L}\p{N}-]\.(?:example|invalid|test|localhost)|(?<![\p{L}\p{N}-])example\.(?:com|net|org))(?!\.?[\p{L}\p{N}-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reserved { get; }
}
