using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>A request in the making. It holds the answers by question, so that going back, changing one and resuming need nothing else.</summary>
/// <param name="RequestId">The id that the request will have. It is fixed here, so that sending twice makes one request.</param>
/// <param name="Answers">The accepted answers: a text, or the ids of choices joined with commas.</param>
/// <param name="Kept">
/// Texts that are not accepted yet, because they are too short or too long or came before the question. They are filled in when the question is
/// asked.
/// </param>
public sealed record Draft(
    string RequestId,
    ImmutableSortedDictionary<Question, string> Answers,
    ImmutableSortedDictionary<Question, string> Kept) : Extensible
{
    /// <summary>By question, the message that gave the text that stands there now. Null, as in older documents: no message did.</summary>
    public ImmutableSortedDictionary<Question, Source>? Sources { get; init; }

    /// <summary>The message with which the contact came; null when it said too little, and in drafts from before.</summary>
    public Opening? Opening { get; init; }

    /// <summary>The questions that were followed up; null when none was.</summary>
    public ImmutableSortedSet<Question>? FollowedUp { get; init; }

    /// <summary>The files that go along; null when there are none.</summary>
    public ImmutableArray<SentFile>? Files { get; init; }

    /// <summary>The files that go along.</summary>
    [JsonIgnore]
    public ImmutableArray<SentFile> Brought => Files ?? [];

    /// <summary>A new draft.</summary>
    public static Draft Empty(string requestId) =>
        new(requestId, ImmutableSortedDictionary<Question, string>.Empty, ImmutableSortedDictionary<Question, string>.Empty);

    /// <summary>The first question that needs an answer and has none; null when there is none.</summary>
    public Question? FirstOpen => Questions.Asked(AnswerTo).FirstOrDefault(q => !LeavesOpen(q) && !Answers.ContainsKey(q.Question))?.Question;

    /// <summary>Whether this question was left open, and may be.</summary>
    public bool LeavesOpen(QuestionDefinition question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.MayStayOpen && Prefill(question.Question) is null;
    }

    /// <summary>The accepted answer to a question; null when there is none.</summary>
    public string? AnswerTo(Question question) => Answers.GetValueOrDefault(question);

    /// <summary>Whether it becomes a candidate's pitch, which takes three answers.</summary>
    [JsonIgnore]
    public bool IsCandidate => AnswerTo(Question.TopicKind) == nameof(TopicKind.CandidatePitch);

    /// <summary>Whether this question was followed up.</summary>
    public bool HasFollowUp(Question question) => FollowedUp?.Contains(question) ?? false;

    /// <summary>The draft with this answer.</summary>
    public Draft Answer(Question question, string value) =>
        this with { Answers = Answers.SetItem(question, value), Kept = Kept.Remove(question), Sources = Sources?.Remove(question) };

    /// <summary>The draft with a kept text.</summary>
    public Draft Keep(Question question, string typed) => this with { Kept = Kept.SetItem(question, typed), Sources = Sources?.Remove(question) };

    /// <summary>
    /// The draft without the last text of a question: the kept one, or else the answer. The message that gave it stays known, since the contact
    /// may bring it back. It is forgotten when an earlier answer, which another message gave, takes its place.
    /// </summary>
    public Draft Clear(Question question) => !Kept.ContainsKey(question)
        ? this with { Answers = Answers.Remove(question) }
        : this with { Kept = Kept.Remove(question), Sources = Answers.ContainsKey(question) ? Sources?.Remove(question) : Sources };

    /// <summary>The draft with this file.</summary>
    public Draft With(SentFile file) => this with { Files = [.. Brought.Where(f => f.Id != file.Id), file] };

    /// <summary>The draft without this file.</summary>
    public Draft Without(SentFile file) => this with { Files = Brought.Length > 1 ? [.. Brought.Where(f => f.Id != file.Id)] : null };

    /// <summary>The draft with another first message; without one when the text is null.</summary>
    public Draft Opened(string? text) => this with { Opening = text is null || Opening is null ? null : Opening with { Text = text } };

    /// <summary>The draft with the message that gave the text of a question.</summary>
    public Draft From(Question question, Source source) =>
        this with { Sources = (Sources ?? ImmutableSortedDictionary<Question, Source>.Empty).SetItem(question, source) };

    /// <summary>The questions that hold the words of this message, or held them before it was deleted.</summary>
    public IEnumerable<Question> QuestionsOf(string messageId) =>
        Sources is null ? [] : Sources.Where(s => s.Value.Messages.Contains(messageId)).Select(s => s.Key);

    /// <summary>The text to fill in when the question is asked (again); null when there is none.</summary>
    public string? Prefill(Question question) => Kept.GetValueOrDefault(question) ?? Answers.GetValueOrDefault(question);
}
