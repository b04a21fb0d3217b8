using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Whether a sound token vouches for the activity that came with it. The channel's tokens do where the key is endorsed for the channel and the
/// token names the service. An emulator's name neither: where they are allowed, which is in Development only, they may play any channel.
/// </summary>
internal static class ActivityTrust
{
    /// <returns>The rule that is broken; null if none is.</returns>
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
