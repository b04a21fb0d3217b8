using System.Collections.Immutable;
using SamBot.Dialogs.Pitches;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Takes texts together as one answer: messages that follow each other, and a reply behind the answer that it adds to. A text that stands there
/// is never lost, and the contact may have the new one alone.
/// </summary>
internal static class OneAnswer
{
    // Nobody reads a new question, thinks and types within this time. And nobody types several words in less than the shorter one.
    private static readonly TimeSpan SameBreath = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(0.7);
    private const int FewestWords = 3;

    // A reply that repeats this share of the longer words of the text is the text written anew.
    private const double MostlyRepeated = 0.6;
    private const int LongerWord = 4;

    /// <summary>Whether a text that stands at the open question of the pitch stays beside the one that is typed now.</summary>
    public static bool Stays(Asking state) => !state.Changing && Questions.Of(state.Question) is QuestionDefinition.OpenText { ReadAs: not null } open
        && state.Draft.Prefill(state.Question) is { } standing && standing.Length <= open.Limit.Max;

    /// <summary>The decision on a text behind the one that stands there. A full text beside a full text is shown before it is the answer.</summary>
    public static IntakeDecision Behind(Asking state, Input.Say said, IntakeRules rules)
    {
        var question = state.Question;
        var open = (QuestionDefinition.OpenText)Questions.Of(question);
        var (text, parts) = Joined(state.Draft, question, said);
        var isShort = state.Draft.Kept.TryGetValue(question, out var kept) && (kept.Length < open.Limit.Min || said.Text!.Trim().Length < open.Limit.Min);
        // Who goes on after it was filled in for them, or was asked before which of the two they want, is not held up.
        var goesOn = kept is not null && text.Length <= open.Limit.Max
            && state.Draft.Sources?.GetValueOrDefault(question) is { WasAsked: false } or { Parts.Length: > 1 };
        if (goesOn && parts is not null)
        {
            return Noted(Answering.Answer(question, text, rules), question, said, parts, wasAsked: true)
                .And(new IntakeEvent.Added(question) { Texts = parts.Value.Length });
        }

        if (state.IsFollowUp || isShort || parts is null)
        {
            return Noted(Answering.Answer(question, text, rules), question, said, parts, wasAsked: true);
        }

        return Noted(Answering.Keep(question, text), question, said, parts, wasAsked: true)
            .And(new IntakeEvent.Doubled(question, said.Text!.Trim()) { Texts = Told(parts.Value) });
    }

    // Where the channel names no messages, the lines tell how many texts stand there.
    private static int Told(ImmutableArray<Part> parts) => parts.Length > 2 ? parts.Length : parts.Sum(p => p.Text.Count(c => c == '\n') + 1);

    /// <summary>
    /// The decision on words that are no choice, within one breath after the answer before: they belong to that answer. Null when they do not.
    /// </summary>
    public static IntakeDecision? InOneBreath(Asking state, Input.Say said, IntakeRules rules) =>
        Questions.Of(state.Question) is QuestionDefinition.OpenText
        || Words(said.Text!).Count() < FewestWords
        || rules.Words.Pick(Questions.Of(state.Question), said.Text!).Kind is not Hearing.PickKind.Unclear
            ? null
            : AddedToBefore(state, said, rules);

    /// <summary>
    /// The decision on words that plainly continue the answer before, within one breath after it: "and a calculator". Null where the open question is
    /// their own.
    /// </summary>
    public static IntakeDecision? Continued(Asking state, Input.Say said, IntakeRules rules) =>
        Questions.Of(state.Question) is QuestionDefinition.OpenText && rules.Words.Continues(said.Text!)
            && Together.Given(Together.Possible(state.Draft, state.Question), said.Text!, rules) is null
                ? AddedToBefore(state, said, rules)
                : null;

    /// <summary>
    /// The decision on words within one breath that may continue the answer before, and may answer the open question of the pitch: they are filled in,
    /// and the contact says which. Null where there is no doubt.
    /// </summary>
    public static IntakeDecision? InDoubt(Asking state, Input.Say said, IntakeRules rules)
    {
        if (Questions.Of(state.Question) is not QuestionDefinition.OpenText { Section: not Section.Practical } open
            || state.Draft.Prefill(state.Question) is not null
            || BeforeInOneBreath(state, said) is not { } before
            || state.Draft.Prefill(before) is not { } standing)
        {
            return null;
        }

        var text = said.Text!.Trim();
        var goesOn = text.Length > 0 && char.IsLower(text[0]) && standing.Length > 0 && char.IsUpper(standing[0]);
        return (goesOn || text.Length < open.Limit.Min) && Answering.Answer(before, Joined(state.Draft, before, said).Text, rules).Refusals.IsEmpty
            ? Noted(Answering.Keep(state.Question, text), state.Question, said, null, wasAsked: true)
                .And(new IntakeEvent.Undecided(before, state.Question, Joined(state.Draft, before, said).Text))
            : null;
    }

    /// <summary>The decision on a card, without the words at another question that went behind an answer of it.</summary>
    public static IntakeDecision Moved(Draft draft, IntakeDecision said) => said.And(new(
        [
            .. draft.Kept.Where(kept => said.Events.Any(e => e is IntakeEvent.Answered a && a.Question != kept.Key
                && a.Value.EndsWith($"\n{kept.Value}", StringComparison.Ordinal))).Select(kept => (IntakeEvent)new IntakeEvent.Dropped(kept.Key)),
        ],
        []));

    private static IntakeDecision? AddedToBefore(Asking state, Input.Say said, IntakeRules rules)
    {
        if (BeforeInOneBreath(state, said) is not { } before)
        {
            return null;
        }

        var (text, parts) = Joined(state.Draft, before, said);
        var answered = Answering.Answer(before, text, rules);
        return answered.Refusals.IsEmpty
            ? Noted(answered, before, said, parts, wasAsked: true).And(new IntakeEvent.Added(before) { Texts = parts?.Length ?? 1 })
            : (IntakeDecision?)null;
    }

    // The question that was answered in the person's own words just before this message.
    private static Question? BeforeInOneBreath(Asking state, Input.Say said) => said.SentAt is { } now && !state.Changing
        && Questions.Asked(state.Draft.AnswerTo).LastOrDefault(q => q.Question < state.Question) is QuestionDefinition.OpenText { Question: var before }
        && state.Draft.AnswerTo(before) is not null
        && state.Draft.Sources?.GetValueOrDefault(before) is { WasAsked: true, At: { } then }
        && now - then is var after && after >= Typing && after <= SameBreath
            ? before
            : null;

    /// <summary>The decision, with what is filled in elsewhere behind the text that stands there.</summary>
    public static IntakeDecision BehindStanding(Draft draft, IntakeDecision said) => said with
    {
        Events =
        [
            .. said.Events.Select(e => e is IntakeEvent.Kept kept && said.Refusals.Any(r => r.Question != kept.Question)
                && draft.Prefill(kept.Question) is { } before && !IsAnew(before, kept.Typed)
                    ? new IntakeEvent.Kept(kept.Question, $"{before}\n{kept.Typed}")
                    : e),
        ],
    };

    /// <summary>The decision to have the newest of the texts that were taken together alone.</summary>
    public static IntakeDecision? NewestAlone(Asking state, IntakeRules rules) =>
        state.Draft.Kept.ContainsKey(state.Question) && state.Draft.Sources?.GetValueOrDefault(state.Question)?.Parts is [.., var newest]
            ? Answering.Answer(state.Question, newest.Text, rules)
            : (IntakeDecision?)null;

    /// <summary>A text with another behind it, and its parts; the other alone and no parts where it is the first one written anew.</summary>
    public static (string Text, ImmutableArray<Part>? Parts) Joined(Draft draft, Question question, Input.Say said)
    {
        var standing = draft.Prefill(question)!;
        var source = draft.Sources?.GetValueOrDefault(question);
        if (IsAnew(standing, said.Text!))
        {
            return (said.Text!, null);
        }

        ImmutableArray<Part> parts =
        [
            .. source?.Parts ?? [new Part(standing) { MessageId = source?.MessageId }],
            new Part(said.Text!.Trim()) { MessageId = said.MessageId },
        ];
        return (Whole(parts), parts);
    }

    /// <summary>The text of parts.</summary>
    public static string Whole(ImmutableArray<Part> parts) => string.Join('\n', parts.Select(p => p.Text).Where(t => t.Length > 0));

    /// <summary>Parts with another text for a message.</summary>
    public static ImmutableArray<Part> With(ImmutableArray<Part> parts, string messageId, string text) =>
        [.. parts.Select(p => p.MessageId == messageId ? p with { Text = text } : p)];

    private static IntakeDecision Noted(IntakeDecision decided, Question question, Input.Say said, ImmutableArray<Part>? parts, bool wasAsked) =>
        said.MessageId is null ? decided : decided.And(new IntakeEvent.SaidIn(question, said.MessageId, wasAsked) { Parts = parts, At = said.SentAt });

    private static bool IsAnew(string before, string reply)
    {
        var longer = Words(before).Where(w => w.Length >= LongerWord).ToHashSet();
        return longer.Count > 0 && longer.Intersect(Words(reply)).Count() >= longer.Count * MostlyRepeated;
    }

    private static IEnumerable<string> Words(string text) => PitchText.Of(text).Words.Select(w => w.Normal);
}
