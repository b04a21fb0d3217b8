using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Settings;

/// <summary>Checks that the bot trusts only safe addresses: https, and in Development also http on loopback.</summary>
public sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : SettingsValidator<BotFrameworkOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(BotFrameworkOptions options)
    {
        (string Setting, string Value)[] addresses =
        [
            (nameof(options.OpenIdMetadataUrl), options.OpenIdMetadataUrl),
            (nameof(options.TokenIssuer), options.TokenIssuer),
            (nameof(options.LoginUrl), options.LoginUrl),
            (nameof(options.EmulatorOpenIdMetadataUrl), options.EmulatorOpenIdMetadataUrl),
        ];
        // The lines do not show the addresses: one may hold a name and a password.
        foreach (var (setting, value) in addresses.Where(a => !IsTrusted(a.Value)))
        {
            yield return $"BotFramework:{setting}: is no https address. Set a full https address without a user name, or leave it out for the public cloud's.";
        }

        if (string.IsNullOrWhiteSpace(options.OAuthScope))
        {
            yield return "BotFramework:OAuthScope: is empty. Set the scope of the bot's own token, or leave it out for the public cloud's.";
        }

        for (var i = 0; i < options.ServiceHosts.Count; i++)
        {
            if (!IsHost(options.ServiceHosts[i]))
            {
                yield return $"BotFramework:ServiceHosts:{i}: '{Checked.Shown(options.ServiceHosts[i])}' is no host name. "
                    + "Write a host such as bot.example.org, or *.example.org for all hosts below it: no scheme, port or path, and no wildcard of everything.";
            }
        }

        (string Setting, TimeSpan Value, TimeSpan Least, TimeSpan Most)[] intervals =
        [
            (nameof(options.KeyRefreshInterval), options.KeyRefreshInterval, TimeSpan.FromMinutes(5), TimeSpan.FromDays(7)),
            (nameof(options.UnknownKeyInterval), options.UnknownKeyInterval, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)),
            (nameof(options.KeyRetryInterval), options.KeyRetryInterval, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        ];
        foreach (var (setting, value, least, most) in intervals.Where(i => i.Value < i.Least || i.Value > i.Most))
        {
            yield return $"BotFramework:{setting}: {value} is out of bounds. "
                + $"Set {least} to {most} (hours:minutes:seconds, days before a dot), or leave it out.";
        }

        if (options.AllowEmulator && !environment.IsDevelopment())
        {
            yield return "BotFramework:AllowEmulator: is on outside Development, where tokens of development tools must not count. Set it to false.";
        }
    }

    private bool IsTrusted(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && Loopback.IsSafe(url, environment);

    /// <summary>Whether this names a host, or all hosts below one.</summary>
    internal static bool IsHost(string pattern)
    {
        if (string.IsNullOrEmpty(pattern))
        {
            return false;
        }

        var wild = pattern.StartsWith("*.", StringComparison.Ordinal);
        var host = wild ? pattern[2..] : pattern;
        return Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            && (!wild || host.Contains('.', StringComparison.Ordinal));
    }
}
