namespace SamBot.Bot.Protocol;

/// <summary>The calls of one lane that wait for their budget, in order. Its owner guards it.</summary>
internal sealed class SendingQueue(SendingBudget budget)
{
    public SendingBudget Budget => budget;

    public LinkedList<SendingTurn> Waiting { get; } = new();

    /// <summary>Puts a call in its place: tried again, before all that never went, and behind those that are tried again already.</summary>
    public void Add(SendingTurn turn)
    {
        var before = Waiting.First;
        while (turn.IsAgain && before is { Value.IsAgain: true })
            before = before.Next;
        if (turn.IsAgain && before is not null)
            Waiting.AddBefore(before, turn);
        else
            Waiting.AddLast(turn);
    }

    /// <summary>Whether somebody lets the waiting calls go, one by one.</summary>
    public bool IsServed { get; set; }

    /// <summary>How many refusals for too many requests came in a row.</summary>
    public int Refusals { get; set; }
}
