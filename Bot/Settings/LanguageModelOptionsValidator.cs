using SamBot.Bot.Channel.LanguageModel;
using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Settings;

/// <summary>Checks that a language model is set wholly or not at all, and that nothing goes to it in the clear, except on this machine.</summary>
public sealed class LanguageModelOptionsValidator : SettingsValidator<LanguageModelOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(LanguageModelOptions options)
    {
        (string Setting, string Value)[] all =
            [(nameof(options.Endpoint), options.Endpoint), (nameof(options.Key), options.Key), (nameof(options.Model), options.Model)];
        if (all.All(s => s.Value.Length == 0))
        {
            yield break;
        }

        foreach (var (setting, _) in all.Where(s => string.IsNullOrWhiteSpace(s.Value)))
        {
            yield return $"LanguageModel:{setting}: is missing. Set Endpoint, Key and Model, or none of them; then no language model reads anything.";
        }

        // The line does not show the address: it may hold a name and a password.
        if (!string.IsNullOrWhiteSpace(options.Endpoint) && !IsSafe(options.Endpoint))
        {
            yield return "LanguageModel:Endpoint: is no https address. Set a full https address without a user name, such as https://host/v1.";
        }
    }

    private static bool IsSafe(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && Loopback.IsHost(address.Host)));
}
