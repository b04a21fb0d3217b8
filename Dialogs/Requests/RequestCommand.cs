namespace SamBot.Dialogs.Requests;

/// <summary>What somebody wants done with a meeting request.</summary>
/// <param name="By">Who wants it.</param>
public abstract record RequestCommand(Actor By)
{
    /// <summary>The contact sends the pitch in.</summary>
    public sealed record Submit(Actor By, Pitch Pitch) : RequestCommand(By);

    /// <summary>The chair wants the meeting.</summary>
    public sealed record Approve(Actor By, string? Note) : RequestCommand(By);

    /// <summary>The chair does not choose for it.</summary>
    public sealed record Decline(Actor By, DeclineReason? Reason, string? Note) : RequestCommand(By);

    /// <summary>The contact takes the request back.</summary>
    public sealed record Withdraw(Actor By) : RequestCommand(By);
}
