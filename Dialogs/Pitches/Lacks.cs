using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>Tells what a strong answer would still have, and which of it to ask for.</summary>
internal static class Lacks
{
    /// <summary>What is missing, the most useful first.</summary>
    public static ImmutableArray<FollowUpKind> Of(PitchQuestion question, ImmutableArray<Finding> findings)
    {
        var shown = findings.Select(f => f.Signal).ToHashSet();
        var isGift = shown.Overlaps([Signal.Thing, Signal.Activity]) && shown.Overlaps([Signal.Giving, Signal.Free]);
        var isUse = shown.Contains(Signal.Use);
        (bool Missing, FollowUpKind Kind)[] all =
        [
            (Signals.Taking.Any(shown.Contains) && !isGift, FollowUpKind.BesidesAsking),
            (!shown.Overlaps([Signal.Thing, Signal.Activity]), FollowUpKind.WhatExactly),
            (!isUse && question is PitchQuestion.Topic, FollowUpKind.WhatTomorrow),
            (!shown.Contains(Signal.ForWhom), FollowUpKind.ForWhom),
            (!shown.Overlaps([Signal.Place, Signal.Done, Signal.Number]), FollowUpKind.OneExample),
            (!isUse && question is not PitchQuestion.Topic, FollowUpKind.WhatTomorrow),
        ];
        return [.. all.Where(one => one.Missing).Select(one => one.Kind)];
    }

    /// <summary>The question that helps a weak answer most.</summary>
    public static FollowUpKind Most(PitchQuestion question, ImmutableArray<Finding> findings, ImmutableArray<FollowUpKind> missing) =>
        // Words such as "looking for" may ask for anything, so they alone are not named as asking.
        findings.Any(f => f.Signal is not Signal.AsksOther && Signals.Taking.Contains(f.Signal)) ? FollowUpKind.BesidesAsking
        : missing is [var first, ..] ? first
        // It has all of it and is still thin.
        : question is PitchQuestion.Topic ? FollowUpKind.WhatTomorrow : FollowUpKind.OneExample;
}
