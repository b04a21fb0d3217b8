using SamBot.Cards.Elements;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What the bot says where others read along: it invites to a personal chat.</summary>
public static class InviteCard
{
    /// <summary>The invitation.</summary>
    /// <param name="chat">Where the personal chat opens; null when nobody knows.</param>
    /// <param name="t">The language of whoever called.</param>
    public static Message Of(Uri? chat, Texts t) => new(
        Card(t, [Line(t.InviteBody)], chat is null ? [] : [new OpenUrlAction(chat) { Title = t.InviteOpen }]),
        t.InviteTitle);
}
