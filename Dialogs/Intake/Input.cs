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

    /// <summary>They typed. Null: a message without any text.</summary>
    public sealed record Say(string? Text) : Input;

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
