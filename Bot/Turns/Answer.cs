using SamBot.Bot.Speaking;

namespace SamBot.Bot.Turns;

/// <summary>What a turn answers in the HTTP response itself: the answer to an invoke, or the reply where the caller expects it there.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A new card in place of the pressed one, for the person who pressed it only.</summary>
    /// <param name="Content">The card as UTF-8 JSON.</param>
    public sealed record Card(ReadOnlyMemory<byte> Content) : Answer;

    /// <summary>A short text beside the card, which stays.</summary>
    public sealed record Words(string Text) : Answer;

    /// <summary>The reply to a message whose caller expects it in the response.</summary>
    public sealed record Reply(OutgoingMessage Message) : Answer;

    /// <summary>The action failed.</summary>
    /// <param name="Status">400 for a bad request, 404, or 500.</param>
    /// <param name="Code">A word for programs.</param>
    /// <param name="Text">A sentence for the person.</param>
    public sealed record Failed(int Status, string Code, string Text) : Answer;
}
