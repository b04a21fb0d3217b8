using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>
/// Plans the answer to whether the file with a contact's own data may come into their OneDrive. The file is made of what is kept now. Where it
/// cannot be put there, they read the same in the chat.
/// </summary>
internal static class FileConsentTurn
{
    /// <summary>The plan.</summary>
    public static Plan Plan(Turn.FileConsent turn, Known known, HouseRules rules)
    {
        if (known.WasAnswered || turn.Role is not Role.Contact)
        {
            return Turns.Plan.Nothing;
        }

        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id));
        }

        if (read.Unreadable is not null)
        {
            return UnreadablePlans.Conversation(turn, rules);
        }

        // They were erased meanwhile.
        if (read.Document is not { Farewell: null } conversation)
        {
            var theirs = turn.Heard.Language ?? rules.DefaultLanguage;
            return Said(ErasureCards.NothingKept(rules.Foundation.TextsIn(theirs)), theirs);
        }

        var (texts, language) = (rules.TextsOf(conversation), rules.LanguageOf(conversation));
        if (turn is not { UploadAsync: { } upload, Info: { } info })
        {
            return Said(OwnDataFile.Declined(texts), language);
        }

        if (known.Own is not { } own)
        {
            return Turns.Plan.After(new Need.OwnDocuments(conversation.Person.Id));
        }

        var messages = Views.OwnData(conversation, own, rules);
        if (known.IsUploaded is not { } isUploaded)
        {
            return Turns.Plan.After(new Need.Upload(() => upload(OwnDataFile.Of(messages, texts).Content)));
        }

        var failed = OwnDataFile.Failed(messages, texts);
        return isUploaded
            ? Said(OwnDataFile.Ready(info, texts), language)
            : new() { Say = new(failed[0], language, Place.Below) { Rest = failed[1..], Debt = Debt.None } };
    }

    private static Plan Said(Message message, Language language) => new() { Say = new(message, language, Place.Below) { Debt = Debt.None } };
}
