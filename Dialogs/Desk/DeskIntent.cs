using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>The intent of a message that the chair typed.</summary>
public abstract record DeskIntent
{
    private DeskIntent()
    {
    }

    /// <summary>List the open requests.</summary>
    public sealed record List : DeskIntent;

    /// <summary>Show a request.</summary>
    public sealed record Show(Reference Reference) : DeskIntent;

    /// <summary>Approve a request.</summary>
    public sealed record Approve(Reference Reference, string? Note) : DeskIntent
    {
        /// <summary>The form in which they meet; null as the contact asked.</summary>
        public MeetingForm? Form { get; init; }

        /// <summary>How many minutes they meet; null as the contact asked.</summary>
        public int? Minutes { get; init; }
    }

    /// <summary>Decline a request. The reason is null when none could be read.</summary>
    public sealed record Decline(Reference Reference, DeclineReason? Reason, string? Note) : DeskIntent;

    /// <summary>Undo a decision: the last one where no request is named.</summary>
    public sealed record Undo(Reference? Reference) : DeskIntent;

    /// <summary>Invite the contact of a declined request to come sooner with a new proposal.</summary>
    public sealed record Invite(Reference Reference) : DeskIntent;

    /// <summary>Write another text for a decision that the contact does not know yet.</summary>
    public sealed record Reword(Reference Reference, string Text) : DeskIntent;

    /// <summary>Open a decided request again.</summary>
    public sealed record Reopen(Reference Reference) : DeskIntent;

    /// <summary>Explain how it works.</summary>
    public sealed record Help : DeskIntent;

    /// <summary>List the languages.</summary>
    public sealed record AskLanguage : DeskIntent;

    /// <summary>Speak a language.</summary>
    public sealed record ChooseLanguage(Language Language) : DeskIntent;

    /// <summary>Decide on a request whose reference could not be read.</summary>
    public sealed record MissReference : DeskIntent;

    /// <summary>A command that only contacts have. Teams shows everybody the same menu.</summary>
    public sealed record NotForDeciders : DeskIntent;

    /// <summary>See what is kept about oneself.</summary>
    public sealed record MyData : DeskIntent;

    /// <summary>Be forgotten.</summary>
    public sealed record Forget : DeskIntent;

    /// <summary>Words that the desk does not know.</summary>
    public sealed record Unknown : DeskIntent;
}
