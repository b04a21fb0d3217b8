using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>Plans a contact's turn about their own data: to see all of it, or to have all of it erased.</summary>
internal static class PrivacyTurn
{
    /// <summary>The plan; null when the turn is about something else.</summary>
    public static Plan? Plan(Turn.Talk turn, ConversationDocument after, IntakeDecision said, Known known, Moment now, HouseRules rules)
    {
        if (said.Events.Any(e => e is IntakeEvent.ErasureConfirmed))
        {
            return FarewellTurn.Begun(rules.TextsOf(after)) with { Conversation = after.Forgotten(turn.Heard.ActivityId, now.At) };
        }

        if (said.Events.OfType<IntakeEvent.DataAsked>().FirstOrDefault() is not { } asked)
        {
            return null;
        }

        if (known.Own is not { } own)
        {
            return Turns.Plan.After(new Need.OwnDocuments(after.Person.Id));
        }

        var messages = Views.OwnData(after, own, rules);
        if (Channels.HandsOverFiles(after.Address.ChannelId) && !asked.InChat)
        {
            var texts = rules.TextsOf(after);
            return new() { Conversation = after, Say = new(OwnDataFile.Of(messages, texts).Offer(texts), rules.LanguageOf(after), Place.Below) };
        }

        return new() { Conversation = after, Say = new(messages[0], rules.LanguageOf(after), Place.Below) { Rest = messages[1..] } };
    }

    /// <summary>The plan for somebody of whom there is no conversation; null when it is like anybody's.</summary>
    /// <remarks>Asking what is kept is no reason to begin to keep something.</remarks>
    public static Plan? OfStranger(Turn.Talk turn, ConversationDocument unsaved, IntakeDecision said, Known known, HouseRules rules)
    {
        if (known.WasAnswered && !turn.IsInvoke)
        {
            // The channel delivers the message again by which they were sure, and they were erased meanwhile.
            return Turns.Plan.Nothing;
        }

        if (!said.Events.Any(e => e is IntakeEvent.DataAsked or IntakeEvent.ErasureAsked))
        {
            return null;
        }

        return known.Own is not { } own ? Turns.Plan.After(new Need.OwnDocuments(unsaved.Person.Id))
            : own is { Requests.IsEmpty: true, NotShown: 0 }
                ? new() { Say = new(ErasureCards.NothingKept(rules.TextsOf(unsaved)), rules.LanguageOf(unsaved), Place.InPlace) { Debt = Debt.None } }
            : null;
    }
}
