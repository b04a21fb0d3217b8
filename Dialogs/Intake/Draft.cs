using System.Collections.Immutable;

namespace SamBot.Dialogs.Intake;

/// <summary>A request in the making: the answers by question, so that going back, changing one and resuming need nothing else.</summary>
/// <param name="RequestId">The id that the request will have; fixed here, so that sending twice makes one request.</param>
/// <param name="Answers">Accepted answers: the text, or ids of choices joined with commas.</param>
/// <param name="Kept">What was typed but could not be accepted yet (too short, too long, written before it was asked); it is filled in when the question is asked.</param>
public sealed record Draft(
    string RequestId,
    ImmutableSortedDictionary<Question, string> Answers,
    ImmutableSortedDictionary<Question, string> Kept)
{
    /// <summary>A new one.</summary>
    public static Draft Empty(string requestId) =>
        new(requestId, ImmutableSortedDictionary<Question, string>.Empty, ImmutableSortedDictionary<Question, string>.Empty);

    /// <summary>The first question without an answer; null when all have one.</summary>
    public Question? FirstOpen => Questions.All.Select(d => (Question?)d.Question).FirstOrDefault(q => !Answers.ContainsKey(q!.Value));

    /// <summary>With this answer.</summary>
    public Draft Answer(Question question, string value) =>
        this with { Answers = Answers.SetItem(question, value), Kept = Kept.Remove(question) };

    /// <summary>With what was typed, to go on from.</summary>
    public Draft Keep(Question question, string typed) => this with { Kept = Kept.SetItem(question, typed) };

    /// <summary>What to fill in when the question is asked (again).</summary>
    public string? Prefill(Question question) => Kept.GetValueOrDefault(question) ?? Answers.GetValueOrDefault(question);
}
