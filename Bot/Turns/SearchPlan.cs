using SamBot.Cards;
using SamBot.Dialogs.Desk;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans what a decider looks for: requests by their words, and what one contact asked before. Nothing changes but the conversation.</summary>
internal static class SearchPlan
{
    private const int Longest = 200;

    /// <summary>The plan of a search.</summary>
    public static Plan Of(DeskIntent.Search asked, Known known, ConversationDocument after, HouseRules rules)
    {
        var texts = rules.TextsOf(after);
        return asked.Text.Length is 0 or > Longest ? Says(SearchCards.Ask(texts.DeskSearchWhat, texts), after, texts)
            : known.Sought is { } found
                ? Says(SearchCards.Found(asked.Text, found.Requests, found.More, found.Unreadable, texts, rules.Foundation), after, texts)
            : Plan.After(new Need.Search(asked.Text));
    }

    /// <summary>The plan of a contact's history. A name that fits several people shows their requests, each with a button.</summary>
    public static Plan Of(DeskIntent.History asked, Known known, ConversationDocument after, HouseRules rules)
    {
        var texts = rules.TextsOf(after);
        if (asked is { Of: null, Name.Length: 0 or > Longest })
        {
            return Says(SearchCards.Ask(texts.DeskHistoryWhose, texts), after, texts);
        }

        var sought = asked.Of?.ToString() ?? asked.Name;
        if (known.Sought is not { } found)
        {
            return Plan.After(new Need.Search(sought));
        }

        KnownRequest[] theirs = [.. found.Requests.Where(r => asked.Of is not null || RequestWords.IsNamed(r.Request.Contact.Name, asked.Name))];
        return theirs.Select(r => r.Request.Contact.Id).Distinct().ToArray() switch
        {
            [] => Says(SearchCards.Ask(texts.DeskHistoryNone(PersonText.Escape(sought)), texts), after, texts),
            [var contact] when known.Own is { } own => Says(
                SearchCards.History([.. own.Requests.Select(r => r.ForCards).OfType<KnownRequest>()], own.NotShown, texts, rules.Foundation), after, texts),
            [var contact] => Plan.After(new Need.OwnDocuments(contact)),
            _ => Says(SearchCards.Found(asked.Name, theirs, found.More, found.Unreadable, texts, rules.Foundation), after, texts),
        };
    }

    private static Plan Says(Message message, ConversationDocument after, Texts texts) =>
        new() { Conversation = after, Say = new(message, texts.Language, Place.Below) };
}
