using Microsoft.Bot.Schema;
using SamBot.Records;

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
        _ when !IsEndorsed(token, channelId) => TokenRule.Endorsement,
        _ => token.ServiceUrl is { } claim && IsSame(claim, serviceUrl) ? null : TokenRule.ServiceUrlClaim,
    };

    // Microsoft's SDK lets a key without the member sign for every channel. Here it does where nobody's identity depends on the channel.
    private static bool IsEndorsed(VerifiedToken token, string channelId) =>
        token.Endorsements?.Contains(channelId) ?? !Channels.HasRoster(channelId.ToLowerInvariant());

    private static bool IsSame(string one, string other) => one.Length < other.Length ? IsSame(other, one)
        : one.Equals(other, StringComparison.OrdinalIgnoreCase)
        || (one.EndsWith('/') && one[..^1].Equals(other, StringComparison.OrdinalIgnoreCase));
}
