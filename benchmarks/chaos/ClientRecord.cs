using System.Collections.Concurrent;
using System.Collections.Immutable;
using SamBot.Dialogs.Intake;

namespace SamBot.Chaos;

/// <summary>The clients' knowledge: their messages, their presses, and the answers. The bot's store is compared with it.</summary>
internal sealed class ClientRecord
{
    public int Activities;
    public int Redeliveries;
    public int CutOff;
    public int NotKept;
    public int Looks;

    /// <summary>The requests by their id.</summary>
    public ConcurrentDictionary<string, SentRequest> Requests { get; } = new();

    public ConcurrentQueue<(int Instance, DateTimeOffset At, bool DuringStart)> Kills { get; } = new();

    public ConcurrentQueue<string> Broken { get; } = new();

    /// <summary>Counts of answers that break no promise but are worth reporting.</summary>
    public ConcurrentDictionary<string, int> Odd { get; } = new();
}

/// <summary>A request that a contact sent in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">The contact's name.</param>
/// <param name="Answers">The contact's last answer to each question, in the form in which it is to be stored.</param>
internal sealed record SentRequest(string Id, Party By, ImmutableSortedDictionary<Question, string> Answers)
{
    /// <summary>The decisions that the chair, a deputy or the contact tried to make on it.</summary>
    public ConcurrentQueue<Attempt> Attempts { get; } = new();

    /// <summary>Whether the contact has read that it was sent.</summary>
    public bool IsConfirmed { get; set; }

    public string Word(Question question) => Words.In(Answers.GetValueOrDefault(question) ?? "");
}

/// <summary>A press or message that decides on a request.</summary>
/// <param name="By">The person's name.</param>
/// <param name="Outcome">The outcome that they want.</param>
/// <param name="Note">The word in the note; null for none.</param>
internal sealed record Attempt(Party By, Outcome Outcome, string? Note)
{
    /// <summary>The card of its answer; null when there was no answer yet, or one without a card.</summary>
    public CardView? Answer { get; set; }
}

/// <summary>The outcome of a request.</summary>
internal enum Outcome
{
    Open,
    Approved,
    Declined,
    Withdrawn,
}
