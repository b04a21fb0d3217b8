namespace SamBot.Bot.Protocol;

/// <summary>The calls of one lane that wait for their budget, in order. Its owner guards it.</summary>
internal sealed class SendingQueue(SendingBudget budget)
{
    public SendingBudget Budget => budget;

    public LinkedList<SendingTurn> Waiting { get; } = new();

    /// <summary>Whether somebody lets the waiting calls go, one by one.</summary>
    public bool IsServed { get; set; }

    /// <summary>How many refusals for too many requests came in a row.</summary>
    public int Refusals { get; set; }
}
