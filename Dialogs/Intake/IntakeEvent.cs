using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>An event in a contact's conversation. Events are not stored; the state that they lead to is.</summary>
public abstract record IntakeEvent
{
    private IntakeEvent()
    {
    }

    /// <summary>The contact was welcomed. This happens once.</summary>
    public sealed record Welcomed : IntakeEvent;

    /// <summary>A draft was begun.</summary>
    /// <param name="RequestId">The id of the request that it will become.</param>
    /// <param name="Opening">The contact's first message; null when it says too little.</param>
    public sealed record Begun(string RequestId, Opening? Opening) : IntakeEvent
    {
        /// <summary>Whether the first message is filled in at the first question, because something is brought in it.</summary>
        public bool IsFilledIn { get; init; }

        /// <summary>What the first message shows; null when there is none.</summary>
        public PitchFacts? Facts { get; init; }
    }

    /// <summary>A question was answered.</summary>
    public sealed record Answered(Question Question, string Value) : IntakeEvent;

    /// <summary>A text was not accepted as an answer, and is kept.</summary>
    public sealed record Kept(Question Question, string Typed) : IntakeEvent;

    /// <summary>Of a mail that was pasted, the person's own words were heard alone.</summary>
    public sealed record OwnWordsTaken : IntakeEvent;

    /// <summary>A message gave the answer or the kept text of a question. The contact may still edit or delete that message.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="WasAsked">
    /// True when the message answered that question. False when its words were filled in there because they seemed to fit.
    /// </param>
    public sealed record SaidIn(Question Question, string MessageId, bool WasAsked) : IntakeEvent
    {
        /// <summary>The texts that were taken together; null where the message gave the whole.</summary>
        public ImmutableArray<Part>? Parts { get; init; }

        /// <summary>The instant at which the message was sent, UTC; null where the channel does not say.</summary>
        public DateTimeOffset? At { get; init; }
    }

    /// <summary>A message in the same breath went behind the answer before.</summary>
    public sealed record Added(Question Question) : IntakeEvent
    {
        /// <summary>The number of texts that stand there now.</summary>
        public int Texts { get; init; } = 2;
    }

    /// <summary>
    /// A message in the same breath may belong to the answer before, or answer the open question. It is filled in there, and the contact says which.
    /// </summary>
    /// <param name="Before">The question that was answered before.</param>
    /// <param name="Open">The open question.</param>
    /// <param name="Together">The answer before with the message behind it.</param>
    public sealed record Undecided(Question Before, Question Open, string Together) : IntakeEvent;

    /// <summary>A full text was typed where a full text stands. Both are shown, and the contact may have the new one alone.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Newest">The new text.</param>
    public sealed record Doubled(Question Question, string Newest) : IntakeEvent
    {
        /// <summary>The number of texts that stand there now.</summary>
        public int Texts { get; init; } = 2;
    }

    /// <summary>An older card was pressed, and these fields would change texts that are newer. The contact sees both and chooses.</summary>
    public sealed record OlderCardShown(ImmutableSortedDictionary<Question, string> Values) : IntakeEvent;

    /// <summary>An answer deserves one question more, and gets it. The answer is kept.</summary>
    public sealed record FollowedUp(Question Question, string Answer, PitchFacts Facts) : IntakeEvent;

    /// <summary>The contact edited the message with which they came, or deleted it.</summary>
    /// <param name="Text">The new text; null when there is none.</param>
    public sealed record OpeningChanged(string? Text) : IntakeEvent;

    /// <summary>The contact edited the message that gave an answer, and the answer changed with it.</summary>
    public sealed record Reworded(Question Question) : IntakeEvent;

    /// <summary>The contact deleted the message that gave an answer. The question is open again.</summary>
    public sealed record Unsaid(Question Question) : IntakeEvent;

    /// <summary>A text that was filled in is taken out again. Its question is not asked for that reason.</summary>
    public sealed record Dropped(Question Question) : IntakeEvent;

    /// <summary>A question is asked again, because the contact goes back or changes one answer.</summary>
    public sealed record Reopened(Question Question, bool Changing) : IntakeEvent;

    /// <summary>The contact goes back to the review without changing an answer.</summary>
    public sealed record ReviewReopened : IntakeEvent;

    /// <summary>The contact wants to start over, and is asked whether they are sure.</summary>
    public sealed record RestartAsked : IntakeEvent;

    /// <summary>The contact goes on instead of starting over.</summary>
    public sealed record RestartDropped : IntakeEvent;

    /// <summary>The draft was thrown away and a new one begun.</summary>
    public sealed record StartedOver(string RequestId) : IntakeEvent;

    /// <summary>The contact stopped for now.</summary>
    public sealed record Stopped : IntakeEvent;

    /// <summary>The contact came back to a draft.</summary>
    public sealed record Resumed : IntakeEvent;

    /// <summary>The contact sends the request.</summary>
    public sealed record Sent(string RequestId, Pitch Pitch) : IntakeEvent;

    /// <summary>The contact asks how it works.</summary>
    public sealed record HelpAsked : IntakeEvent;

    /// <summary>The contact asks for the whole request as one form.</summary>
    public sealed record FormAsked : IntakeEvent;

    /// <summary>The contact asks how their requests stand.</summary>
    public sealed record StatusAsked : IntakeEvent;

    /// <summary>The contact wants to read a request again. Null: they do not say which.</summary>
    public sealed record ReadAgainAsked(Reference? Reference) : IntakeEvent;

    /// <summary>The contact wants to withdraw a request, and is asked whether they are sure. Null: they do not say which.</summary>
    public sealed record WithdrawAsked(Reference? Reference) : IntakeEvent;

    /// <summary>The contact is sure, and the request is withdrawn.</summary>
    public sealed record WithdrawConfirmed(Reference Reference) : IntakeEvent;

    /// <summary>The contact leaves the request where it is.</summary>
    public sealed record WithdrawDropped : IntakeEvent;

    /// <summary>The contact said something after sending, and is asked whether it goes to the chair.</summary>
    public sealed record AdditionOffered(Offer Offer) : IntakeEvent
    {
        /// <summary>Whether the contact edited or deleted a message of it, rather than wrote one.</summary>
        public bool IsReworded { get; init; }
    }

    /// <summary>The contact confirms that it goes to the chair with this request.</summary>
    public sealed record AdditionConfirmed(string RequestId, string OfferId, string Text) : IntakeEvent
    {
        /// <summary>The files that go along; null when there are none.</summary>
        public ImmutableArray<SentFile>? Files { get; init; }
    }

    /// <summary>The contact leaves it out.</summary>
    public sealed record AdditionDropped : IntakeEvent;

    /// <summary>A file goes along with the request.</summary>
    public sealed record FileTaken(SentFile File) : IntakeEvent;

    /// <summary>A file is not taken.</summary>
    public sealed record FileRefused(string Name, FileRefusal Reason) : IntakeEvent;

    /// <summary>The contact took a file off the request.</summary>
    public sealed record FileDropped(SentFile File) : IntakeEvent;

    /// <summary>The contact asks SamBot itself something.</summary>
    public sealed record Inquired(Inquiry Inquiry) : IntakeEvent
    {
        /// <summary>How many times in a row, from 1.</summary>
        public int Times { get; init; } = 1;
    }

    /// <summary>A typed message was not accepted, for this reason so many times in a row.</summary>
    public sealed record Stumbled(IntakeRefusalReason Reason, Question? Question, int Times) : IntakeEvent;

    /// <summary>The contact asks for everything that is kept about them.</summary>
    public sealed record DataAsked : IntakeEvent
    {
        /// <summary>Whether they want to read it in the chat, also where it may come as a file.</summary>
        public bool InChat { get; init; }
    }

    /// <summary>The contact wants everything about them erased, and is asked whether they are sure.</summary>
    public sealed record ErasureAsked : IntakeEvent;

    /// <summary>The contact is sure. Everything about them is erased, this conversation as well.</summary>
    public sealed record ErasureConfirmed : IntakeEvent;

    /// <summary>The contact does not have everything erased, or does something else instead of answering.</summary>
    public sealed record ErasureDropped : IntakeEvent;

    /// <summary>The contact allows a language model to read their answers, or takes that back.</summary>
    public sealed record ModelAllowed(bool Yes) : IntakeEvent;

    /// <summary>The contact asks which languages there are.</summary>
    public sealed record LanguageAsked : IntakeEvent;

    /// <summary>The contact's first message is written in another language than the one that they are answered in.</summary>
    public sealed record WrittenIn(Language Language) : IntakeEvent;

    /// <summary>The contact chooses a language.</summary>
    public sealed record LanguageChosen(Language Language) : IntakeEvent;
}
