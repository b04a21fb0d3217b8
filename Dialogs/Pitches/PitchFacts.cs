using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>What an answer shows. It is about one answer; it says nothing about the person.</summary>
/// <param name="Language">The language that the answer is written in.</param>
/// <param name="Findings">Its signals, in the order of the text, each with its words.</param>
/// <param name="Missing">What a strong answer would still have, the most useful first.</param>
/// <param name="Kind">The question that would help this answer most; null where it is good enough to go on.</param>
public sealed record PitchFacts(Language Language, ImmutableArray<Finding> Findings, ImmutableArray<FollowUpKind> Missing, FollowUpKind? Kind)
{
    /// <summary>Whether one friendly question is worth asking.</summary>
    public bool FollowUp => Kind is not null;

    /// <summary>The signals of bringing.</summary>
    public IEnumerable<Finding> Brings => Findings.Where(f => f.Signal is <= Signal.Unselfish or Signal.Number);

    /// <summary>The signals of taking.</summary>
    public IEnumerable<Finding> Takes => Findings.Where(f => Signals.Taking.Contains(f.Signal));

    /// <summary>The signals that the answer says little.</summary>
    public IEnumerable<Finding> Hollow =>
        Findings.Where(f => f.Signal is (>= Signal.EmptyWords and <= Signal.Resume) or Signal.LinkAlone or Signal.GoalRepeated);
}
