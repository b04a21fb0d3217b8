using System.Collections.Immutable;

namespace SamBot.Dialogs.Intake;

/// <summary>What a contact does, whatever the channel.</summary>
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>They installed the app or opened the chat.</summary>
    public sealed record Arrive : Input;

    /// <summary>They typed.</summary>
    /// <param name="Text">Null: a message without any text.</param>
    /// <param name="MessageId">The message, by which it may be reworded or unsaid later; null where the channel names none.</param>
    public sealed record Say(string? Text, string? MessageId = null) : Input;

    /// <summary>They edited a message of theirs, or brought back one that they had deleted.</summary>
    /// <param name="MessageId">Which one: the id that it was said with.</param>
    /// <param name="Text">What it says now; null: no text.</param>
    public sealed record Reword(string MessageId, string? Text) : Input;

    /// <summary>They deleted a message of theirs.</summary>
    /// <param name="MessageId">Which one: the id that it was said with.</param>
    public sealed record Unsay(string MessageId) : Input;

    /// <summary>They filled in a card, or pressed its button to go on.</summary>
    /// <param name="RequestId">The draft that the card belongs to; null where there was none yet.</param>
    /// <param name="Values">By question: the text, or ids of choices joined with commas.</param>
    public sealed record Fill(string? RequestId, ImmutableSortedDictionary<Question, string> Values) : Input;

    /// <summary>They want to change one answer.</summary>
    public sealed record Edit(string? RequestId, Question? Question) : Input;

    /// <summary>They go back from a card; what they had filled in is kept.</summary>
    public sealed record GoBack(string? RequestId, ImmutableSortedDictionary<Question, string> Values) : Input;

    /// <summary>They send it in.</summary>
    public sealed record Send(string? RequestId) : Input;

    /// <summary>They answered whether to start over.</summary>
    public sealed record AnswerRestart(string? RequestId, bool Yes) : Input;

    /// <summary>They pressed a button that nobody knows, or that is not theirs.</summary>
    public sealed record PressUnknown : Input;
}
