using System.Collections.Concurrent;
using System.Collections.Immutable;
using SamBot.Dialogs.Intake;

namespace SamBot.Chaos;

/// <summary>What the clients know: what they sent, what they pressed, what they were answered. The bot's store is held against it.</summary>
internal sealed class ClientRecord
{
    public int Activities;
    public int Redeliveries;
    public int CutOff;
    public int NotKept;
    public int Looks;

    /// <summary>By the request's id.</summary>
    public ConcurrentDictionary<string, SentRequest> Requests { get; } = new();

    public ConcurrentQueue<(int Instance, DateTimeOffset At, bool DuringStart)> Kills { get; } = new();

    public ConcurrentQueue<string> Broken { get; } = new();

    /// <summary>Answers that no promise forbids, and that are worth a figure.</summary>
    public ConcurrentDictionary<string, int> Odd { get; } = new();
}

/// <summary>A request that a contact sent in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who.</param>
/// <param name="Answers">By question: what the contact last gave, as it is to be kept.</param>
internal sealed record SentRequest(string Id, Party By, ImmutableSortedDictionary<Question, string> Answers)
{
    /// <summary>What the chair, a deputy or the contact wanted done with it.</summary>
    public ConcurrentQueue<Attempt> Attempts { get; } = new();

    /// <summary>Whether they have read that it was sent.</summary>
    public bool IsConfirmed { get; set; }

    public string Word(Question question) => Words.In(Answers.GetValueOrDefault(question) ?? "");
}

/// <summary>Somebody pressed, or typed, something that decides.</summary>
/// <param name="By">Who.</param>
/// <param name="Outcome">What for.</param>
/// <param name="Note">The word that went with it; null for none.</param>
internal sealed record Attempt(Party By, Outcome Outcome, string? Note)
{
    /// <summary>The card that it was answered with; null while it was not, or with something else.</summary>
    public CardView? Answer { get; set; }
}

/// <summary>What became of a request.</summary>
internal enum Outcome
{
    Open,
    Approved,
    Declined,
    Withdrawn,
}
