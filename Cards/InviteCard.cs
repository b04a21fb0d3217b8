using SamBot.Cards.Elements;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The bot's answer where others read along: it invites to a personal chat.</summary>
public static class InviteCard
{
    /// <summary>The invitation.</summary>
    /// <param name="chat">The address that opens the personal chat; null when it is not known.</param>
    /// <param name="t">The texts in the caller's language.</param>
    public static Message Of(Uri? chat, Texts t) => new(
        Card(t, [Line(t.InviteBody)], chat is null ? [] : [new OpenUrlAction(chat) { Title = t.InviteOpen }]),
        t.InviteTitle);
}
