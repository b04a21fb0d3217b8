using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>
/// Plans the turn of a person whose erasure is under way. Nothing that they do in the meantime is kept: it takes seconds, and after that they are a
/// stranger.
/// </summary>
internal static class FarewellTurn
{
    /// <summary>The plan.</summary>
    public static Plan Plan(Turn turn, Known known, HouseRules rules)
    {
        var isSaid = turn is Turn.Talk { Input: not (Input.Arrive or Input.Reword or Input.Unsay) } or Turn.Desk { Arrives: false };
        return isSaid && (turn.IsInvoke || !known.WasAnswered) ? Begun(rules.TextsOf(known.Conversation?.Document)) : Turns.Plan.Nothing;
    }

    /// <summary>Says that it is under way. That is not owed, since the last word comes in any case.</summary>
    public static Plan Begun(Texts texts) => new() { Say = new(ErasureCards.Begun(texts), texts.Language) { Debt = Debt.None } };
}
