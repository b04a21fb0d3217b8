using SamBot.Cards;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans for what this instance cannot read: the person is told in a sentence, and nothing is changed.</summary>
internal static class Unreadable
{
    /// <summary>The person's own conversation cannot be read.</summary>
    public static Plan Conversation(Turn turn, HouseRules rules)
    {
        var texts = Texts.In(turn.Heard.Language ?? rules.DefaultLanguage);
        return new() { Say = Sentence(texts.NotKept, texts) with { Debt = Debt.None } };
    }

    /// <summary>The request cannot be read; what the turn changes in the conversation is kept where it is given.</summary>
    public static Plan Request(Turn turn, ConversationDocument? conversation, HouseRules rules)
    {
        var texts = conversation is null ? Texts.In(turn.Heard.Language ?? rules.DefaultLanguage) : rules.TextsOf(conversation);
        return new() { Say = Sentence(texts.RequestUnreadable, texts) with { Debt = Debt.None } };
    }

    private static Say Sentence(string sentence, Texts texts) => new(DeskCards.Say(sentence, texts), texts.Language, Place.Below) { Words = sentence };
}
