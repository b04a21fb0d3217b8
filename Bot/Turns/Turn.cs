using SamBot.Bot.Protocol;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Turns;

/// <summary>What somebody does, in the dialog's words.</summary>
/// <param name="ActivityId">The activity's id, the same on most repeats; null when the channel gives none.</param>
/// <param name="By">Who.</param>
/// <param name="Reference">How to speak to them.</param>
/// <param name="CardId">The activity of the card that was pressed; null when none was.</param>
/// <param name="IsInvoke">Whether the answer is the HTTP response itself.</param>
public abstract record Turn(string? ActivityId, Actor By, ConversationReference Reference, string? CardId, bool IsInvoke)
{
    /// <summary>The language of the locale that came with it; null when there was none that SamBot speaks.</summary>
    public Language? Heard { get; init; }

    /// <summary>When it was sent, as the channel says, UTC; null when it does not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Until when the channel waits for what is said in answer; what comes later becomes a notice.</summary>
    public DateTimeOffset ReplyBy { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether that language is to be trusted over one that was known before: a message's or an installation's is.</summary>
    public bool LocaleCounts { get; init; }

    /// <summary>A contact talks.</summary>
    public sealed record Talk(string? ActivityId, Actor By, ConversationReference Reference, string? CardId, bool IsInvoke, Input Input)
        : Turn(ActivityId, By, Reference, CardId, IsInvoke);

    /// <summary>The chair or a deputy arrives, or types.</summary>
    public sealed record Desk(string? ActivityId, Actor By, ConversationReference Reference, bool Arrives, string? Text)
        : Turn(ActivityId, By, Reference, null, false);

    /// <summary>Somebody removed the app: from now on nothing can be written to them.</summary>
    public sealed record Leave(string? ActivityId, Actor By, ConversationReference Reference)
        : Turn(ActivityId, By, Reference, null, false);

    /// <summary>Somebody calls the bot, or presses something, where others read along.</summary>
    public sealed record Public(string? ActivityId, Actor By, ConversationReference Reference, bool IsInvoke)
        : Turn(ActivityId, By, Reference, null, IsInvoke);

    /// <summary>
    /// Somebody presses a request's button. RequestId: which request the button names, null when it names none. Command: what is wanted,
    /// null to see it as it is. Written: the language that the card is written in.
    /// </summary>
    public sealed record Press(
        string? ActivityId, Actor By, ConversationReference Reference, string? CardId, bool IsInvoke, string? RequestId, RequestCommand? Command, Language? Written)
        : Turn(ActivityId, By, Reference, CardId, IsInvoke);
}
