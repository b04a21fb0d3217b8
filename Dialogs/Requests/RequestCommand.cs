using System.Collections.Immutable;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Requests;

/// <summary>A command on a meeting request.</summary>
/// <param name="By">The person who gives the command.</param>
public abstract record RequestCommand(Actor By)
{
    /// <summary>The contact sends the pitch.</summary>
    public sealed record Submit(Actor By, Pitch Pitch) : RequestCommand(By);

    /// <summary>The chair approves.</summary>
    public sealed record Approve(Actor By, string? Note) : RequestCommand(By);

    /// <summary>The chair declines.</summary>
    public sealed record Decline(Actor By, DeclineReason? Reason, string? Note) : RequestCommand(By);

    /// <summary>The contact withdraws the request.</summary>
    public sealed record Withdraw(Actor By) : RequestCommand(By);

    /// <summary>The contact says something more about a request that was sent.</summary>
    /// <param name="By">The contact.</param>
    /// <param name="Id">Names the words, so that a repeat adds nothing.</param>
    /// <param name="Text">The words.</param>
    public sealed record Add(Actor By, string Id, string Text) : RequestCommand(By)
    {
        /// <summary>The files that go along; null when there are none. Without words, the text is empty.</summary>
        public ImmutableArray<SentFile>? Files { get; init; }
    }
}
