using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans the turn of a decider who wants to be sent nothing for a time, or is back.</summary>
internal static class RestTurn
{
    /// <summary>The plan of setting a rest.</summary>
    public static Plan Set(Turn.Desk turn, DeskIntent.Rest said, Known known, Moment now, HouseRules rules, ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        var isTyped = said.Words.Length > 0;
        if (isTyped && known.Date is null)
        {
            return Plan.After(new Need.Date(said.Words, texts.Language));
        }

        var clock = rules.Foundation.Clock;
        var today = clock.DayOf(now.At);
        var (from, until, refusal) = RestHearing.Days(said, isTyped ? known.Date!.Heard : said.Day, today, rules.Intake.Words);
        if (refusal is { } why)
        {
            return Says(after, RestCards.Ask(texts.RestRemark(why), texts), texts);
        }

        var begins = from > today ? clock.At(from, TimeOnly.MinValue) : now.At;
        var rest = new Rest(from, until, begins, clock.At(until, DeskRules.Morning));
        var sentence = from > today ? texts.RestSetFrom(texts.DayInFull(from), texts.DayInFull(until)) : texts.RestSet(texts.DayInFull(until));
        // Contacts wait for the chair; a deputy's rest changes nothing for them.
        return Says(
            Resting.Applied(after with { Rest = rest }, now.At),
            RestCards.Set(turn.Role is Role.Chair ? $"{sentence} {texts.RestTold}" : sentence, texts),
            texts);
    }

    /// <summary>The plan of ending one: what is open, at once.</summary>
    public static Plan End(Known known, HouseRules rules, ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        return after.Rest is null ? Says(after, DeskCards.Say(texts.RestNone, texts), texts)
            : known.Listing is not { } listing ? Plan.After(new Need.OpenRequests())
            : new()
            {
                Conversation = after with { Rest = null, ListPage = listing.Page?.Number ?? 1 },
                Say = new(DeskCards.WelcomeBack(Views.Open(listing, texts, rules.Foundation), texts), texts.Language),
            };
    }

    private static Plan Says(ConversationDocument after, Message message, Texts texts) =>
        new() { Conversation = after, Say = new(message, texts.Language) };
}
