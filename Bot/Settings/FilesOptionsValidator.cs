using SamBot.Bot.Channel.Files;
using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Settings;

/// <summary>Checks from where files are fetched, and under which address they are handed out.</summary>
public sealed class FilesOptionsValidator(IHostEnvironment environment) : SettingsValidator<FilesOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(FilesOptions options)
    {
        for (var i = 0; i < options.Hosts.Count; i++)
        {
            if (!BotFrameworkOptionsValidator.IsHost(options.Hosts[i]))
            {
                yield return $"Files:Hosts:{i}: '{Checked.Shown(options.Hosts[i])}' is no host name. "
                    + "Write a host such as files.example.org, or *.example.org for all hosts below it: no scheme, port or path.";
            }
        }

        if (options.Address.Length > 0
            && !(Uri.TryCreate(options.Address, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && Loopback.IsSafe(address, environment)))
        {
            yield return $"Files:Address: '{Checked.Shown(options.Address)}' is no https address. "
                + "Set the address under which browsers reach the bot, or leave it empty.";
        }
    }
}
