using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Finds the mentions of the bot in a message. In channels and group chats Teams gives a bot the messages that mention it, with the mention in
/// their text. Source: msteams-docs, "Channel and group chat conversations with a bot". The SDK's own helpers read entities with Newtonsoft.
/// </summary>
internal static class Mentions
{
    /// <summary>Whether the message mentions the bot that received it.</summary>
    public static bool MentionsBot(this Activity activity) => OfBot(activity).Any();

    /// <summary>The message's text without its mentions of the bot; null when there is no other text.</summary>
    public static string? TextWithoutBot(this Activity activity)
    {
        if (activity.Text is null || !activity.MentionsBot())
        {
            return activity.Text;
        }

        var rest = OfBot(activity).Aggregate(activity.Text, (text, mention) => text.Replace(mention.Text, "", StringComparison.Ordinal)).Trim();
        return rest.Length > 0 ? rest : null;
    }

    private static IEnumerable<Mention> OfBot(Activity activity) => activity.Recipient?.Id is not { Length: > 0 } bot
        ? []
        : (activity.Entities ?? []).OfType<Mention>().Where(mention => mention.Mentioned.Id == bot);
}
