using SamBot.Bot.Settings;
using SamBot.Bot.Storage;
using SamBot.Dialogs;

namespace SamBot.Bot.Turns;

/// <summary>What every turn of a person changes in their conversation, whatever they say.</summary>
/// <param name="languages">The language of those who never said one.</param>
public sealed class Heard(LanguageOptions languages)
{
    /// <summary>The conversation with this turn's reference, name and language, and the activity among those that were handled.</summary>
    public static ConversationDocument In(ConversationDocument? before, Turn turn)
    {
        var document = before ?? new ConversationDocument { Person = turn.By.Person, Reference = turn.Reference };
        // Teams leaves the locale out of some activities and differs between others: only messages and installations change a language that is known.
        var language = document.LanguageChosen || turn.Heard is null || (document.Language is not null && !turn.LocaleCounts) ? document.Language : turn.Heard;
        var reference = turn.Reference with { Bot = turn.Reference.Bot ?? document.Reference.Bot };
        // A name that is known is not lost to an activity that names nobody.
        var person = turn.By.Person.Name == InputReader.NoName ? turn.By.Person with { Name = document.Person.Name } : turn.By.Person;
        return (document with
        {
            Person = document.Roster?.Of(person) ?? person,
            Reference = reference,
            Language = language,
            HeardAt = turn.SentAt > document.HeardAt || document.HeardAt is null ? turn.SentAt : document.HeardAt,
            Absent = IsBack(document, turn) ? null : document.Absent,
        }).Saw(turn.ActivityId);
    }

    /// <summary>
    /// Whether nobody knows yet in which language to welcome them: Teams tells of an installation twice at once, and only one of the two
    /// names it (captured from Microsoft's playground). A welcome waits for the other, but not for long.
    /// </summary>
    public static bool AwaitsLanguage(ConversationDocument document, Turn turn) =>
        turn.Heard is null && document.Language is null && turn.Reference.ChannelId is Channels.Teams;

    /// <summary>The welcome that is owed meanwhile.</summary>
    public static OwedReply SoonAfter(DateTimeOffset now) => new(0, now + TimeSpan.FromSeconds(2));

    /// <summary>Whether this turn shows that somebody who could not be written to can be again: an arrival from before the removal, come late, does not.</summary>
    public static bool IsBack(ConversationDocument? before, Turn turn) =>
        before?.Absent is { } absent && (!absent.Removed || turn.SentAt is null || turn.SentAt >= absent.Since);

    /// <summary>The language to answer in.</summary>
    public Language LanguageOf(ConversationDocument? document) => document?.Language ?? languages.DefaultLanguage;
}
