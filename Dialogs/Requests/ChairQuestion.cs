namespace SamBot.Dialogs.Requests;

/// <summary>What the chair asked the contact of a request; or said to them, after a yes.</summary>
/// <param name="Id">Names it. The same words under the same id are a repeat.</param>
/// <param name="By">Who asked.</param>
/// <param name="Text">The words.</param>
/// <param name="At">The time of asking, in UTC.</param>
public sealed record ChairQuestion(string Id, Person By, string Text, DateTimeOffset At)
{
    /// <summary>What the contact answered; null as long as they did not.</summary>
    public Addition? Answer { get; init; }

    /// <summary>Whether no answer is waited for: it was said after a decision, or a decision came first.</summary>
    public bool IsOver { get; init; }

    /// <summary>When the contact was reminded of it, in UTC; null when they were not.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Whether the request waits for an answer to it.</summary>
    public bool IsOpen => Answer is null && !IsOver;
}
