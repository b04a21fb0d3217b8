using System.Collections.Immutable;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Intake;

/// <summary>An action of a contact, the same on every channel.</summary>
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>The contact installed the app or opened the chat.</summary>
    public sealed record Arrive : Input;

    /// <summary>The contact typed a message.</summary>
    /// <param name="Text">The text; null when the message has none.</param>
    /// <param name="MessageId">The message's id, by which the contact may edit or delete it later; null where the channel gives none.</param>
    public sealed record Say(string? Text, string? MessageId = null) : Input
    {
        /// <summary>The instant of sending by the channel's clock, UTC; null when the channel does not say.</summary>
        public DateTimeOffset? SentAt { get; init; }

        /// <summary>Whether files can be sent in this channel.</summary>
        public bool TakesFiles { get; init; } = true;

        /// <summary>The files that came with it.</summary>
        public ImmutableArray<BroughtFile> Files { get => field.IsDefault ? [] : field; init; }
    }

    /// <summary>The contact edited a message of theirs, or brought back one that they had deleted.</summary>
    /// <param name="MessageId">The id that the message was sent with.</param>
    /// <param name="Text">The new text; null when it has none.</param>
    public sealed record Reword(string MessageId, string? Text) : Input;

    /// <summary>The contact deleted a message of theirs.</summary>
    /// <param name="MessageId">The id that the message was sent with.</param>
    public sealed record Unsay(string MessageId) : Input
    {
        /// <summary>The ids of the files that may have come with it.</summary>
        public ImmutableArray<string> FileIds { get => field.IsDefault ? [] : field; init; }
    }

    /// <summary>The contact filled in a card, or pressed its button to go on.</summary>
    /// <param name="RequestId">The draft that the card belongs to; null where there was none yet.</param>
    /// <param name="Values">The answers by question: a text, or the ids of choices joined with commas.</param>
    public sealed record Fill(string? RequestId, ImmutableSortedDictionary<Question, string> Values) : Input
    {
        /// <summary>The marks of the texts that stood at the questions when the card was shown, see <see cref="OlderCards"/>.</summary>
        public ImmutableSortedDictionary<Question, string> Seen { get; init; } = ImmutableSortedDictionary<Question, string>.Empty;
    }

    /// <summary>The contact wants to change one answer.</summary>
    public sealed record Edit(string? RequestId, Question? Question) : Input;

    /// <summary>The contact goes back from a card. The texts that they had filled in are kept.</summary>
    public sealed record GoBack(string? RequestId, ImmutableSortedDictionary<Question, string> Values) : Input
    {
        /// <summary>The marks of the texts that stood at the questions when the card was shown, see <see cref="OlderCards"/>.</summary>
        public ImmutableSortedDictionary<Question, string> Seen { get; init; } = ImmutableSortedDictionary<Question, string>.Empty;
    }

    /// <summary>The contact takes a file off the request.</summary>
    public sealed record DropFile(string? RequestId, string? FileId) : Input;

    /// <summary>The contact sends the request.</summary>
    public sealed record Send(string? RequestId) : Input;

    /// <summary>The contact answers whether to start over.</summary>
    public sealed record AnswerRestart(string? RequestId, bool Yes) : Input;

    /// <summary>The contact wants to see everything that is kept about them.</summary>
    public sealed record AskData : Input
    {
        /// <summary>Whether they want to read it in the chat, also where it may come as a file.</summary>
        public bool InChat { get; init; }
    }

    /// <summary>The contact wants everything about them erased.</summary>
    public sealed record AskErasure : Input;

    /// <summary>The contact answers whether to erase everything.</summary>
    public sealed record AnswerErasure(bool Yes) : Input;

    /// <summary>The contact allows a language model to read their answers, or takes that back.</summary>
    public sealed record AllowModel(bool Yes) : Input;

    /// <summary>The contact answers by a button whether words after sending go to the chair.</summary>
    /// <param name="OfferId">The offer that the button belongs to.</param>
    /// <param name="RequestId">The request that they go to.</param>
    /// <param name="Yes">Whether they do.</param>
    public sealed record AnswerOffer(string? OfferId, string? RequestId, bool Yes) : Input;

    /// <summary>The contact pressed a button that this release does not know, or that is not for contacts.</summary>
    public sealed record PressUnknown : Input;
}
