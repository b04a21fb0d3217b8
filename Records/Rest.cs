using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>A time in which a decider is sent nothing.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The day on which it is over.</param>
/// <param name="Begins">The moment at which it begins, UTC.</param>
/// <param name="Back">The moment at which it is over, UTC.</param>
public sealed record Rest(DateOnly From, DateOnly Until, DateTimeOffset Begins, DateTimeOffset Back) : Extensible
{
    /// <summary>Whether it has begun, so that the open requests learn of it.</summary>
    public bool HasBegun { get; init; }
}
