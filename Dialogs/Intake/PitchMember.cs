using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>The place of one answer in a pitch. An answer is a text, or the ids of choices joined with commas.</summary>
/// <param name="Read">Gives the answer.</param>
/// <param name="Write">Gives the pitch with another answer. It is only called with an answer that the question accepts.</param>
public sealed record PitchMember(Func<Pitch, string> Read, Func<Pitch, string, Pitch> Write);
