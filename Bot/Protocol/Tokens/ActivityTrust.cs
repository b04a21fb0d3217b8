namespace SamBot.Bot.Protocol;

/// <summary>
/// Whether a sound token vouches for the activity that came with it. The channel's tokens do where the key is endorsed for the channel and the
/// token names the service. An emulator's name neither: in Development they may play any channel, elsewhere they are the channel
/// <c>emulator</c> only, where nobody is the chair.
/// </summary>
internal static class ActivityTrust
{
    /// <summary>The emulators' own channel.</summary>
    public const string EmulatorChannel = "emulator";

    /// <returns>The rule that is broken; null if none is.</returns>
    public static TokenRule? Refusal(VerifiedToken token, Activity activity, ServiceUrls serviceUrls, bool isDevelopment) =>
        string.IsNullOrEmpty(activity.ChannelId) ? TokenRule.NoChannel
        : string.IsNullOrEmpty(activity.ServiceUrl) ? TokenRule.NoServiceUrl
        : OfIssuer(token, activity.ChannelId, activity.ServiceUrl, isDevelopment) is { } refusal ? refusal
        : serviceUrls.Allows(activity.ServiceUrl) ? null
        : TokenRule.ServiceUrlRefused;

    private static TokenRule? OfIssuer(VerifiedToken token, string channelId, string serviceUrl, bool isDevelopment) => token.Kind switch
    {
        TokenKind.Emulator => isDevelopment || channelId == EmulatorChannel ? null : TokenRule.EmulatorChannel,
        _ when !token.Endorsements.Contains(channelId) => TokenRule.Endorsement,
        _ => serviceUrl.Equals(token.ServiceUrl, StringComparison.OrdinalIgnoreCase) ? null : TokenRule.ServiceUrlClaim,
    };
}
