using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Says whether a valid token vouches for the activity that came with it. A channel's token does when its key is endorsed for the channel and the
/// token names the service. An emulator's token names neither. Emulators are allowed in Development only, and may then play any channel.
/// </summary>
internal static class ActivityTrust
{
    /// <returns>The broken rule; null when there is none.</returns>
    public static TokenRule? Refusal(VerifiedToken token, Activity activity, ServiceUrls serviceUrls) =>
        string.IsNullOrEmpty(activity.ChannelId) ? TokenRule.NoChannel
        : string.IsNullOrEmpty(activity.ServiceUrl) ? TokenRule.NoServiceUrl
        : OfIssuer(token, activity.ChannelId, activity.ServiceUrl) is { } refusal ? refusal
        : serviceUrls.Allows(activity.ServiceUrl) ? null
        : TokenRule.ServiceUrlRefused;

    private static TokenRule? OfIssuer(VerifiedToken token, string channelId, string serviceUrl) => token.Kind switch
    {
        TokenKind.Emulator => null,
        _ when !token.Endorsements.Contains(channelId) => TokenRule.Endorsement,
        _ => serviceUrl.Equals(token.ServiceUrl, StringComparison.OrdinalIgnoreCase) ? null : TokenRule.ServiceUrlClaim,
    };
}
