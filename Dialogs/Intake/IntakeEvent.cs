using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>What happened in a contact's conversation. These are not kept: the state is.</summary>
public abstract record IntakeEvent
{
    private IntakeEvent()
    {
    }

    /// <summary>The contact was welcomed; this happens once.</summary>
    public sealed record Welcomed : IntakeEvent;

    /// <summary>A draft was begun.</summary>
    /// <param name="RequestId">The id of the request that it will become.</param>
    /// <param name="Opening">The contact's first message, when it says something: filled in at the first question.</param>
    public sealed record Begun(string RequestId, string? Opening) : IntakeEvent;

    /// <summary>A question was answered.</summary>
    public sealed record Answered(Question Question, string Value) : IntakeEvent;

    /// <summary>What was typed could not be accepted, and is kept.</summary>
    public sealed record Kept(Question Question, string Typed) : IntakeEvent;

    /// <summary>This message gave what was answered or kept; it may be edited or deleted.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="WasAsked">Whether it was said to that question, and not filled in there because it seemed to belong there.</param>
    public sealed record SaidIn(Question Question, string MessageId, bool WasAsked) : IntakeEvent;

    /// <summary>The message that gave an answer was edited, and the answer with it.</summary>
    public sealed record Reworded(Question Question) : IntakeEvent;

    /// <summary>The message that gave an answer was deleted: the question is open again.</summary>
    public sealed record Unsaid(Question Question) : IntakeEvent;

    /// <summary>What was filled in is taken out again, without the question being asked for it.</summary>
    public sealed record Dropped(Question Question) : IntakeEvent;

    /// <summary>A question is asked (again): by going back, or to change one answer in the review.</summary>
    public sealed record Reopened(Question Question, bool Changing) : IntakeEvent;

    /// <summary>Back to the review without changing anything.</summary>
    public sealed record ReviewReopened : IntakeEvent;

    /// <summary>The contact wants to start over; not yet sure.</summary>
    public sealed record RestartAsked : IntakeEvent;

    /// <summary>They would rather go on.</summary>
    public sealed record RestartDropped : IntakeEvent;

    /// <summary>The draft was thrown away, a new one begun.</summary>
    public sealed record StartedOver(string RequestId) : IntakeEvent;

    /// <summary>The contact stopped for now.</summary>
    public sealed record Stopped : IntakeEvent;

    /// <summary>The contact came back to a draft.</summary>
    public sealed record Resumed : IntakeEvent;

    /// <summary>The request is to be sent in.</summary>
    public sealed record Sent(string RequestId, Pitch Pitch) : IntakeEvent;

    /// <summary>How does this work?</summary>
    public sealed record HelpAsked : IntakeEvent;

    /// <summary>How are my requests doing?</summary>
    public sealed record StatusAsked : IntakeEvent;

    /// <summary>I take a request back: this one, or show me which there are.</summary>
    public sealed record WithdrawAsked(Reference? Reference) : IntakeEvent;

    /// <summary>Which languages are there?</summary>
    public sealed record LanguageAsked : IntakeEvent;

    /// <summary>Speak this one.</summary>
    public sealed record LanguageChosen(Language Language) : IntakeEvent;
}
