using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>What an activity tells of its sender, whatever they say with it.</summary>
/// <param name="Person">Who sent it.</param>
/// <param name="Address">How to speak to them.</param>
/// <param name="ActivityId">The activity's id, the same on most repeats; null when the channel gives none.</param>
/// <param name="SentAt">When it was sent, as the channel says, UTC; null when it does not.</param>
/// <param name="Language">The language of its locale; null when there was none that SamBot speaks.</param>
/// <param name="LocaleCounts">Whether that language is to be trusted over one that was known before: a message's or an installation's is.</param>
public sealed record Heard(Person Person, Address Address, string? ActivityId = null, DateTimeOffset? SentAt = null, Language? Language = null, bool LocaleCounts = false)
{
    /// <summary>A name that a channel shows, on one line. Cards show it, and a hundred characters tell who it is.</summary>
    public static string NameOf(string? shown) =>
        PersonText.Line(shown ?? "") is { Length: > 0 } line ? TextLimit.Cut(line, 100) : Dialogs.Person.NoName;

    /// <summary>The conversation with this activity's address, name and language, and the activity among those that were handled.</summary>
    public ConversationDocument In(ConversationDocument? before)
    {
        var document = before ?? new ConversationDocument { Person = Person, Address = Address };
        // Teams leaves the locale out of some activities and differs between others: only messages and installations change a language that is known.
        var language = document.LanguageChosen || Language is null || (document.Language is not null && !LocaleCounts) ? document.Language : Language;
        // A name that is known is not lost to an activity that names nobody.
        var person = Person.Name == Dialogs.Person.NoName ? Person with { Name = document.Person.Name } : Person;
        return (document with
        {
            Person = document.Roster?.Of(person) ?? person,
            Address = Address with { Bot = Address.Bot ?? document.Address.Bot },
            Language = language,
            HeardAt = SentAt > document.HeardAt || document.HeardAt is null ? SentAt : document.HeardAt,
            Absent = IsBack(document) ? null : document.Absent,
        }).Saw(ActivityId);
    }

    /// <summary>Whether this activity was handled before.</summary>
    public bool IsRepeat(ConversationDocument? before) => before is not null && ActivityId is not null && before.Seen.Contains(ActivityId);

    /// <summary>Whether it shows that a person who could not be written to can be again. An arrival from before the removal, come late, does not.</summary>
    public bool IsBack(ConversationDocument? before) =>
        before?.Absent is { } absent && (!absent.Removed || SentAt is null || SentAt >= absent.Since);

    /// <summary>
    /// Whether nobody knows yet in which language to welcome the person. Teams tells of an installation twice at once, and only one of the two
    /// activities names the language (captured from Microsoft's playground). A welcome waits for the other one, but not for long.
    /// </summary>
    public bool AwaitsLanguage(ConversationDocument document) => Language is null && document.Language is null && Address.ChannelId is Channels.Teams;

    /// <summary>The welcome that is owed meanwhile.</summary>
    public static OwedReply WelcomeSoonAfter(DateTimeOffset now) => new(0, now + TimeSpan.FromSeconds(2));
}
