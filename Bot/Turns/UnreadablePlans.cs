using SamBot.Cards;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans for a document that this instance cannot read. The person is told in a sentence, and nothing is changed.</summary>
internal static class UnreadablePlans
{
    /// <summary>The person's own conversation cannot be read.</summary>
    public static Plan Conversation(Turn turn, HouseRules rules)
    {
        var texts = rules.Foundation.TextsIn(turn.Heard.Language ?? rules.DefaultLanguage);
        return new() { Say = Sentence(texts.NotKept, texts) with { Debt = Debt.None } };
    }

    /// <summary>The request cannot be read. A given conversation only says in which language to tell that.</summary>
    public static Plan Request(Turn turn, ConversationDocument? conversation, HouseRules rules)
    {
        var texts = conversation is null ? rules.Foundation.TextsIn(turn.Heard.Language ?? rules.DefaultLanguage) : rules.TextsOf(conversation);
        return new() { Say = Sentence(texts.RequestUnreadable, texts) with { Debt = Debt.None } };
    }

    private static Say Sentence(string sentence, Texts texts) => new(DeskCards.Say(sentence, texts), texts.Language, Place.Below) { Words = sentence };
}
