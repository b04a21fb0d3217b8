namespace SamBot.Dialogs.Pitches;

/// <summary>What another reader than the rules thinks of one answer.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Text">The answer as it was read.</param>
/// <param name="Kind">The question that would help this answer most; null where it is good enough to go on.</param>
public sealed record SecondReading(PitchQuestion Question, string Text, FollowUpKind? Kind);
