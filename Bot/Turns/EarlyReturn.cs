using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>
/// Plans the turn of a contact who begins anew before the day that they were told after a no. Nothing begins; they read from when they are welcome.
/// </summary>
internal static class EarlyReturn
{
    /// <summary>The plan; null for everybody who is welcome.</summary>
    public static Plan? Plan(ConversationDocument document, IntakeDecision said, Known known, Moment now, HouseRules rules)
    {
        var begins = document.Intake is IntakeState.Sent && said.Events.Any(e => e is IntakeEvent.Begun or IntakeEvent.StartedOver);
        if (!begins || rules.Desk.BackAfter <= TimeSpan.Zero)
        {
            return null;
        }

        if (known.Request is not { } last)
        {
            return Turns.Plan.After(new Need.Request(((IntakeState.Sent)document.Intake).RequestId)) with { NeedsFresh = true };
        }

        if (last.Document?.ForContact is not { Request: MeetingRequest.Declined { BackFrom: { } from } } declined || from <= now.At)
        {
            return null;
        }

        var texts = rules.TextsOf(document);
        return new()
        {
            Conversation = document with { Owed = null },
            Say = new(ContactRequestCards.TooEarly(declined, from, texts, rules.Foundation), texts.Language, Place.Below),
        };
    }
}
