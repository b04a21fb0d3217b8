using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>The facts that an activity tells about its sender, apart from its content.</summary>
/// <param name="Person">The sender.</param>
/// <param name="Address">The address to write to them.</param>
/// <param name="ActivityId">The activity's id, the same on most repeats; null when the channel gives none.</param>
/// <param name="SentAt">The instant of sending by the channel's clock, UTC; null when the channel does not say.</param>
/// <param name="Language">The language of its locale; null when there was none that SamBot speaks.</param>
/// <param name="LocaleCounts">Whether that language replaces one that was known before. It does for messages and installations.</param>
public sealed record Heard(
    Person Person, Address Address, string? ActivityId = null, DateTimeOffset? SentAt = null, Language? Language = null, bool LocaleCounts = false)
{
    /// <summary>Whether the caller takes the replies from the HTTP response, and not by the channel's service.</summary>
    public bool ExpectsReplies { get; init; }

    /// <summary>A name that a channel shows, on one line and cut at a hundred characters, for cards.</summary>
    public static string NameOf(string? shown) =>
        PersonText.Line(shown ?? "") is { Length: > 0 } line ? TextLimit.Cut(line, 100) : Dialogs.Person.NoName;

    /// <summary>The conversation with this activity's address, name and language, and with the activity among the handled ones.</summary>
    /// <param name="before">The conversation as it was read; null when there is none.</param>
    /// <param name="now">The present time, UTC. It stands for the time of sending when the channel does not say, so that every conversation ends.</param>
    public ConversationDocument In(ConversationDocument? before, DateTimeOffset now)
    {
        var heard = SentAt ?? now;
        var document = before ?? new ConversationDocument { Person = Person, Address = Address };
        // Teams leaves the locale out of some activities, and gives different ones in others. So only messages and installations change a known language.
        var language = document.LanguageChosen || Language is null || (document.Language is not null && !LocaleCounts) ? document.Language : Language;
        // An activity without a name does not remove a known one.
        var person = Person.Name == Dialogs.Person.NoName ? Person with { Name = document.Person.Name } : Person;
        return (document with
        {
            Person = document.Roster?.Of(person) ?? person,
            Address = Address with { Bot = Address.Bot ?? document.Address.Bot },
            Language = language,
            HeardAt = document.HeardAt > heard ? document.HeardAt : heard,
            Absent = IsBack(document) ? null : document.Absent,
        }).Saw(ActivityId);
    }

    /// <summary>Whether this activity was handled before.</summary>
    public bool IsRepeat(ConversationDocument? before) => before is not null && ActivityId is not null && before.Seen.Contains(ActivityId);

    /// <summary>Whether it shows that the person can be written to again. A late arrival of an activity from before the removal does not.</summary>
    public bool IsBack(ConversationDocument? before) =>
        before?.Absent is { } absent && (!absent.Removed || SentAt is null || SentAt >= absent.Since);

    /// <summary>
    /// Whether the language of the welcome is not known yet. Teams reports an installation with two activities at once, and only one of them names
    /// the language (captured from Microsoft's playground). The welcome waits for the other one, but not for long.
    /// </summary>
    public bool AwaitsLanguage(ConversationDocument document) => Language is null && document.Language is null && Address.ChannelId is Channels.Teams;

    /// <summary>The welcome that is owed while it waits.</summary>
    public static OwedReply WelcomeSoonAfter(DateTimeOffset now) => new(0, now + TimeSpan.FromSeconds(2));
}
