using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Makes the plan of a turn from the documents that were read. Pure: the same input gives the same plan.</summary>
internal static class Plans
{
    /// <summary>The plan of a turn, or an incomplete plan that names what must be read first.</summary>
    public static Plan Of(Turn turn, Known known, Moment now, HouseRules rules) => turn switch
    {
        Turn.Talk or Turn.Desk or Turn.Leave when known.Conversation?.Document?.Farewell is not null => FarewellTurn.Plan(turn, known, rules),
        Turn.Talk t => ContactTurn.Plan(t, known, now, rules),
        Turn.FileConsent t => FileConsentTurn.Plan(t, known, rules),
        Turn.Desk t => DeskTurn.Plan(t, known, now, rules),
        Turn.Press t => PressTurn.Plan(t, known, now, rules),
        Turn.Public t => PublicTurn.Plan(t, known, rules),
        Turn.Leave t => LeaveTurn.Plan(t, known, now),
        _ => throw new InvalidOperationException($"Nothing plans {turn.GetType().Name}."),
    };
}
