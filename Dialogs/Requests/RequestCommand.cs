using System.Collections.Immutable;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Requests;

/// <summary>A command on a meeting request.</summary>
/// <param name="By">The person who gives the command.</param>
public abstract record RequestCommand(Actor By)
{
    /// <summary>The contact sends the pitch.</summary>
    public sealed record Submit(Actor By, Pitch Pitch) : RequestCommand(By);

    /// <summary>The chair approves.</summary>
    public sealed record Approve(Actor By, string? Note) : RequestCommand(By)
    {
        /// <summary>The form in which they meet; null as the contact asked.</summary>
        public MeetingForm? Form { get; init; }

        /// <summary>How many minutes they meet; null as the contact asked.</summary>
        public int? Minutes { get; init; }

        /// <summary>The words that the contact reads instead of the ready text; null for that text.</summary>
        public string? Text { get; init; }
    }

    /// <summary>The chair declines.</summary>
    public sealed record Decline(Actor By, DeclineReason? Reason, string? Note) : RequestCommand(By);

    /// <summary>The chair puts the request off.</summary>
    /// <param name="By">The decider.</param>
    /// <param name="Until">The day on which it comes back; null where none was understood, or <see cref="For"/> says it.</param>
    /// <param name="Note">The words for the contact; null for none.</param>
    public sealed record Postpone(Actor By, DateOnly? Until, string? Note) : RequestCommand(By)
    {
        /// <summary>How long from today; null where a day was named.</summary>
        public PostponeFor? For { get; init; }

        /// <summary>Whether a day was named that the calendar does not have, such as 31 February.</summary>
        public bool IsUnreal { get; init; }

        /// <summary>The words that the contact reads instead of the ready text; null for that text.</summary>
        public string? Text { get; init; }
    }

    /// <summary>The chair gives something else than a talk. Kind: null where none was chosen yet.</summary>
    public sealed record Arrange(Actor By, Arrangement? Kind) : RequestCommand(By)
    {
        /// <summary>The words that the contact reads; null for the ready text, which a written answer does not have.</summary>
        public string? Text { get; init; }

        /// <summary>The name of the person who is named in it; null for nobody.</summary>
        public string? To { get; init; }

        /// <summary>How to reach them; null for nobody.</summary>
        public string? Reach { get; init; }
    }

    /// <summary>The chair writes another text for a decision that the contact does not know yet. Text: null for the ready text.</summary>
    public sealed record Reword(Actor By, string? Text) : RequestCommand(By);

    /// <summary>The chair invites a contact to come with a new proposal sooner than they were told.</summary>
    public sealed record Invite(Actor By) : RequestCommand(By);

    /// <summary>The chair undoes a decision that the contact does not know yet.</summary>
    public sealed record Undo(Actor By) : RequestCommand(By);

    /// <summary>The chair opens a decided request again.</summary>
    public sealed record Reopen(Actor By) : RequestCommand(By);

    /// <summary>The chair asks the contact something, or says something to them after a yes.</summary>
    /// <param name="By">The chair.</param>
    /// <param name="Id">Names the question, so that a repeat asks nothing; null where nothing names it.</param>
    /// <param name="Text">The words.</param>
    public sealed record Ask(Actor By, string? Id, string? Text) : RequestCommand(By);

    /// <summary>The contact withdraws the request.</summary>
    public sealed record Withdraw(Actor By) : RequestCommand(By);

    /// <summary>The contact says something more about a request that was sent.</summary>
    /// <param name="By">The contact.</param>
    /// <param name="Id">Names the words, so that a repeat adds nothing.</param>
    /// <param name="Text">The words.</param>
    public sealed record Add(Actor By, string Id, string Text) : RequestCommand(By)
    {
        /// <summary>The files that go along; null when there are none. Without words, the text is empty.</summary>
        public ImmutableArray<SentFile>? Files { get; init; }
    }
}
