using System.Collections.Immutable;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <summary>Everything that is kept about a contact, as they read it.</summary>
/// <param name="Person">Who they are.</param>
/// <param name="Channel">The channel of their chat.</param>
/// <param name="HeardAt">The instant of their last message, UTC; null when it is not known.</param>
/// <param name="Draft">The answers that they did not send; null when there are none.</param>
public sealed record OwnData(Person Person, string Channel, DateTimeOffset? HeardAt, Draft? Draft)
{
    /// <summary>Their requests, the newest first.</summary>
    public ImmutableArray<OwnDataRequest> Requests { get; init; } = [];

    /// <summary>Since when a language model may read their answers, UTC; null when it may not.</summary>
    public DateTimeOffset? ModelAllowedAt { get; init; }

    /// <summary>How many requests are kept and are not among them.</summary>
    public int NotShown { get; init; }
}
