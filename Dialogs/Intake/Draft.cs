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
    /// <summary>By question, the message that gave what stands there now: at most one each. Null (also in older documents): none did.</summary>
    public ImmutableSortedDictionary<Question, Source>? Sources { get; init; }

    /// <summary>A new one.</summary>
    public static Draft Empty(string requestId) =>
        new(requestId, ImmutableSortedDictionary<Question, string>.Empty, ImmutableSortedDictionary<Question, string>.Empty);

    /// <summary>The first question without an answer; null when all have one.</summary>
    public Question? FirstOpen => Questions.All.Select(d => (Question?)d.Question).FirstOrDefault(q => !Answers.ContainsKey(q!.Value));

    /// <summary>With this answer.</summary>
    public Draft Answer(Question question, string value) =>
        this with { Answers = Answers.SetItem(question, value), Kept = Kept.Remove(question), Sources = Sources?.Remove(question) };

    /// <summary>With what was typed, to go on from.</summary>
    public Draft Keep(Question question, string typed) => this with { Kept = Kept.SetItem(question, typed), Sources = Sources?.Remove(question) };

    /// <summary>
    /// Without what was last said at a question: what was kept, or else the answer. The message that said it stays known, since it may be
    /// brought back, unless an earlier answer, which was another's, takes its place.
    /// </summary>
    public Draft Clear(Question question) => !Kept.ContainsKey(question)
        ? this with { Answers = Answers.Remove(question) }
        : this with { Kept = Kept.Remove(question), Sources = Answers.ContainsKey(question) ? Sources?.Remove(question) : Sources };

    /// <summary>With the message that gave what stands at a question.</summary>
    public Draft From(Question question, Source source) =>
        this with { Sources = (Sources ?? ImmutableSortedDictionary<Question, Source>.Empty).SetItem(question, source) };

    /// <summary>The questions at which this message's words stand, or stood before it was deleted.</summary>
    public IEnumerable<Question> QuestionsOf(string messageId) =>
        Sources is null ? [] : Sources.Where(s => s.Value.MessageId == messageId).Select(s => s.Key);

    /// <summary>What to fill in when the question is asked (again).</summary>
    public string? Prefill(Question question) => Kept.GetValueOrDefault(question) ?? Answers.GetValueOrDefault(question);
}
