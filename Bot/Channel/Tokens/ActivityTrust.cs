using Microsoft.Bot.Schema;
using SamBot.Records;

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
