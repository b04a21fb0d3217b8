using System.Collections.Immutable;
using SamBot.Dialogs.Dates;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>The intent of a message that the chair typed, or of a button of the desk's cards.</summary>
public abstract record DeskIntent
{
    private DeskIntent()
    {
    }

    /// <summary>Whether it may be about the request whose card the message quotes.</summary>
    public bool MayMeanQuoted => this is MissReference or Unknown or Ask or Undo { Reference: null };

    /// <summary>List a page of the open requests. Pages count from 1.</summary>
    public sealed record List(int Page = 1) : DeskIntent;

    /// <summary>List the page behind the one that was shown last.</summary>
    public sealed record More : DeskIntent;

    /// <summary>Look for requests, also decided ones, by words or a reference. Empty: what to look for is not said.</summary>
    public sealed record Search(string Text) : DeskIntent;

    /// <summary>Show everything that a contact asked before: of the contact with this name, or of this request.</summary>
    public sealed record History(string Name, Reference? Of = null) : DeskIntent;

    /// <summary>Show a request.</summary>
    public sealed record Show(Reference Reference) : DeskIntent;

    /// <summary>Show the request with this number in the list, and fill in what was said besides, if anything. Numbers count from 1.</summary>
    public sealed record AtPlace(int Place, Leaning? Said = null) : DeskIntent;

    /// <summary>Approve a request.</summary>
    public sealed record Approve(Reference Reference, string? Note) : DeskIntent
    {
        /// <summary>The form in which they meet; null as the contact asked.</summary>
        public MeetingForm? Form { get; init; }

        /// <summary>How many minutes they meet; null as the contact asked.</summary>
        public int? Minutes { get; init; }

        /// <summary>Whether they meet otherwise than the contact asked.</summary>
        public bool IsChanged => Form is not null || Minutes is not null;
    }

    /// <summary>Decline a request.</summary>
    public sealed record Decline(Reference Reference, DeclineReason? Reason, string? Note) : DeskIntent;

    /// <summary>Give something else than a talk, or refer the contact to somebody.</summary>
    public sealed record Arrange(Reference Reference, Leaning Said) : DeskIntent;

    /// <summary>Ask the contact of a request something, or say something to them after a yes.</summary>
    public sealed record AskContact(Reference Reference, string Text) : DeskIntent;

    /// <summary>Undo a decision: the last one where no request is named.</summary>
    public sealed record Undo(Reference? Reference) : DeskIntent;

    /// <summary>Invite the contact of a declined request to come sooner with a new proposal.</summary>
    public sealed record Invite(Reference Reference) : DeskIntent;

    /// <summary>Put a request off. Words: what was said besides the command and the request; the day is read from them.</summary>
    public sealed record Postpone(Reference Reference, string Words) : DeskIntent
    {
        /// <summary>Whether it leaves no doubt that the request is to be put off.</summary>
        public bool IsCertain { get; init; } = true;
    }

    /// <summary>Be sent nothing for a time. Words: what was said besides that; the days are read from them.</summary>
    public sealed record Rest(string Words) : DeskIntent
    {
        /// <summary>The day of their return as the card's field has it; null where it was left empty.</summary>
        public DateHeard? Day { get; init; }
    }

    /// <summary>Be sent everything again.</summary>
    public sealed record ImBack : DeskIntent;

    /// <summary>Write another text for a decision that the contact does not know yet.</summary>
    public sealed record Reword(Reference Reference, string Text) : DeskIntent;

    /// <summary>Open a decided request again.</summary>
    public sealed record Reopen(Reference Reference) : DeskIntent;

    /// <summary>Perhaps a decision. The card is shown with it filled in, and nothing is decided.</summary>
    public sealed record Doubt(Reference Reference, Leaning Said) : DeskIntent;

    /// <summary>One of these requests, whose contacts share the name that was typed. Said: the decision to fill in; null to only show it.</summary>
    public sealed record Which(ImmutableArray<Reference> Among, Leaning? Said) : DeskIntent;

    /// <summary>Explain how it works.</summary>
    public sealed record Help : DeskIntent;

    /// <summary>List the languages.</summary>
    public sealed record AskLanguage : DeskIntent;

    /// <summary>Speak a language.</summary>
    public sealed record ChooseLanguage(Language Language) : DeskIntent;

    /// <summary>Show a request, or decide on one, that the message does not name by its reference.</summary>
    public sealed record MissReference : DeskIntent
    {
        /// <summary>Whether it may name a contact: the names of the open requests were not known when it was read.</summary>
        public bool MayName { get; init; }
    }

    /// <summary>A command that only contacts have. Teams shows everybody the same menu.</summary>
    public sealed record NotForDeciders : DeskIntent;

    /// <summary>See what is kept about oneself.</summary>
    public sealed record MyData : DeskIntent;

    /// <summary>Be forgotten.</summary>
    public sealed record Forget : DeskIntent;

    /// <summary>Something said to SamBot itself that gets a short answer.</summary>
    public sealed record Ask(DeskQuestion About) : DeskIntent;

    /// <summary>Words that the desk does not know.</summary>
    public sealed record Unknown : DeskIntent;
}
