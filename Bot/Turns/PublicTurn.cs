using SamBot.Cards;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>
/// Plans the answer to a person who calls the bot in a group or channel. It invites them to a personal chat, in their language, and shows
/// nothing else, since a request is private to the contact and the deciders. Nothing is kept, and an invitation that fails is not owed.
/// </summary>
internal static class PublicTurn
{
    // Source: msteams-docs, "Create deep links", chat with a bot.
    private const string PersonalChat = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>The plan.</summary>
    public static Plan Plan(Turn.Public turn, Known known, HouseRules rules)
    {
        if (!turn.IsInvoke && known.WasAnswered)
        {
            return Turns.Plan.Nothing;
        }

        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id, IsOptional: true));
        }

        var texts = rules.Foundation.TextsIn(read.Document?.Language ?? turn.Heard.Language ?? rules.DefaultLanguage);
        return new()
        {
            Say = new(InviteCard.Of(ChatWith(turn.Heard.Address.Bot), texts), texts.Language, Place.Below) { Words = texts.InviteBody, Debt = Debt.None },
        };
    }

    // The id of a bot in Teams is 28:<app id>.
    private static Uri? ChatWith(Account? bot) =>
        bot?.Id is { } id && id.StartsWith("28:", StringComparison.Ordinal) ? new Uri(PersonalChat + Uri.EscapeDataString(id)) : null;
}
