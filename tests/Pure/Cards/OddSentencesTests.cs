using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Tests.Pure.Cards;

/// <summary>
/// The sentences in <c>tests/Odd</c>, in every state and in any order: no accepted answer is lost, nothing is said twice in a row, and stop, back and
/// help work everywhere.
/// </summary>
public sealed partial class OddSentencesTests
{
    // What was asked for is told as often as it is asked, and of each mail it is told what was taken.
    private static readonly ImmutableHashSet<Type> Readings =
    [
        typeof(IntakeEvent.HelpAsked), typeof(IntakeEvent.StatusAsked), typeof(IntakeEvent.LanguageAsked), typeof(IntakeEvent.LanguageChosen), typeof(IntakeEvent.FormAsked),
        typeof(IntakeEvent.OwnWordsTaken), typeof(IntakeEvent.ReadAgainAsked), typeof(IntakeEvent.WithdrawAsked), typeof(IntakeEvent.DataAsked), typeof(IntakeEvent.ErasureAsked),
    ];

    private static readonly string[] Sentences = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Odd", "sentences.jsonl")).Select(l => (string)JsonNode.Parse(l)!), "\ud83d"];

    private static readonly Texts Dutch = Texts.In(Language.Dutch);

    public static TheoryData<string> Places() => [.. States.Keys];

    private static ImmutableSortedDictionary<string, IntakeState> States => field ??= AllStates();

    [Fact]
    public void The_sentences_are_many() => Assert.InRange(Sentences.Distinct().Count(), 300, 10_000);

    [Theory]
    [MemberData(nameof(Places))]
    public void No_sentence_loses_an_answer_or_ends_the_conversation(string place) => None(
        from sentence in Sentences.AsParallel()
        let step = Step.From(States[place], sentence)
        let wrong = !step.IsAnswered ? "nothing is said" : step.Lost is { } lost ? $"{lost} is lost" : step.Blocked is { } blocked ? $"{blocked} does not work in {step.After}" : null
        where wrong is not null
        select $"{sentence}: {wrong}");

    [Theory]
    [MemberData(nameof(Places))]
    public void No_sentence_that_is_typed_three_times_is_answered_the_same_way_twice_in_a_row(string place) => None(
        from sentence in Share(place).AsParallel()
        let first = Step.From(States[place], sentence)
        let second = Step.From(first.After, sentence)
        let third = Step.From(second.After, sentence)
        let twice = second.Repeats(first) ?? third.Repeats(second)
        where twice is not null
        select $"{sentence}: {twice}");

    // Each sentence is typed in several places, so that the whole takes seconds.
    private static IEnumerable<string> Share(string place) => Sentences.Where((_, at) => at % 7 == States.Keys.ToList().IndexOf(place) % 7);

    [Property(MaxTest = 40)]
    public Property In_any_order_nothing_is_lost_or_said_twice() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Sentences), 12).ToArbitrary(),
        said =>
        {
            var before = Step.From(IntakeState.Initial, "");
            foreach (var sentence in said)
            {
                var step = Step.From(before.After, sentence);
                Assert.True(step.IsAnswered && step.Lost is null && step.Blocked is null, $"{sentence}: {step.Said}");
                Assert.True(step.Repeats(before) is null, $"{sentence}: {step.Repeats(before)}");
                before = step;
            }
        });

    private static void None(IEnumerable<string> wrong)
    {
        if (wrong.ToArray() is { Length: > 0 } some)
        {
            Assert.Fail($"{some.Length}:\n{string.Join('\n', some)}");
        }
    }

    private static ImmutableSortedDictionary<string, IntakeState> AllStates()
    {
        var states = ImmutableSortedDictionary.CreateBuilder<string, IntakeState>();
        states["new"] = IntakeState.Initial;
        states["welcomed"] = new Talk().Do(new Input.Arrive()).State;
        foreach (var question in Questions.All.Select(q => q.Question))
        {
            states[$"asking {question}"] = Talk.UpTo(question).State;
        }

        states["following up"] = new Talk(Some.FollowingUp).Say("begin").Say("Ik heb veel ervaring en een groot netwerk, en wil graag koffie drinken.").State;
        states["candidate"] = new Talk(Some.FollowingUp).Say("Ik zoek werk als planner in de logistiek").State;
        states["reviewing"] = Talk.Reviewing().State;
        states["changing"] = Talk.Reviewing().Say("wijzig 1").State;
        states["changing a choice"] = Talk.Reviewing().Say("wijzig 4").State;
        states["starting over"] = Talk.Reviewing().Say("opnieuw").State;
        states["stopped"] = Talk.UpTo(Question.TopicTitle).Say("stop").State;
        states["stumbling"] = Talk.UpTo(Question.FitGoals).Say("zzz").Say("zzz").State;
        states["erasing"] = Talk.UpTo(Question.FitWhy).Say("vergeet mij").State;
        var sent = Talk.Reviewing().Say("verstuur").State;
        states["sent"] = sent;
        states["sent, offering"] = sent with { Offer = new Offer("o", "Maandag kan ik niet.", 1) { Parts = [new Part("Maandag kan ik niet.")], RequestIds = [((IntakeState.Sent)sent).RequestId] } };
        states["sent, withdrawing"] = sent with { Withdrawing = Reference.Of(((IntakeState.Sent)sent).RequestId).ToString() };
        return states.ToImmutable();
    }

    private sealed partial record Step(IntakeState Before, IntakeDecision Said, IntakeState After)
    {
        private static readonly ConcurrentDictionary<string, string?> Tried = [];

        private static int messages;

        private static readonly string RequestId = ((IntakeState.Sent)Talk.Reviewing().Say("verstuur").State).RequestId;

        private static readonly KnownRequest[] Requests = [new(RequestId, new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday))];

        public static Step From(IntakeState before, string sentence)
        {
            var said = Decided(before, sentence);
            return new(before, said, said.Events.Aggregate(before, Conversation.Evolve));
        }

        public bool IsAnswered => !string.IsNullOrWhiteSpace(Reply);

        /// <summary>The answer that was accepted and does not stand any more; null when all do.</summary>
        public Question? Lost => (Before, After) switch
        {
            _ when Said.Events.Any(e => e is IntakeEvent.Sent or IntakeEvent.StartedOver or IntakeEvent.ErasureConfirmed) => null,
            (IntakeState.Drafting b, IntakeState.Drafting a) => b.Draft.Answers
                // The open question is answered anew, and a candidate says that they are none.
                .Where(answer => answer.Key != (Before as IntakeState.Asking)?.Question && !Said.Events.Any(e => e is IntakeEvent.Dropped d && d.Question == answer.Key))
                .Where(answer => a.Draft.Prefill(answer.Key)?.Contains(answer.Value, StringComparison.Ordinal) is not true)
                .Select(answer => (Question?)answer.Key).FirstOrDefault(),
            (IntakeState.Drafting b, _) => b.Draft.Answers.IsEmpty ? null : b.Draft.Answers.Keys.First(),
            _ => null,
        };

        /// <summary>The command that does not work from here; null when all do.</summary>
        public string? Blocked => Tried.GetOrAdd(Key(After), _ =>
            !Decided(After, "help").Events.Any(e => e is IntakeEvent.HelpAsked) ? "help"
            : Decided(After, "stop") is var stop && !stop.Events.Any(e => e is IntakeEvent.Stopped or IntakeEvent.AdditionDropped)
                && stop.Refusals is not [{ Reason: IntakeRefusalReason.NothingUnderWay }] && After is not IntakeState.Stopped ? "stop"
            : Decided(After, "terug") is var back
                && !back.Events.Any(e => e is IntakeEvent.Reopened or IntakeEvent.ReviewReopened or IntakeEvent.RestartDropped or IntakeEvent.Resumed or IntakeEvent.AdditionDropped)
                && back.Refusals is not [{ Reason: IntakeRefusalReason.NothingBefore or IntakeRefusalReason.NothingUnderWay or IntakeRefusalReason.SentNoWayBack }] ? "terug"
            : null);

        // All on which a command may depend.
        private static string Key(IntakeState state) =>
            $"{state.GetType().Name} {(state as IntakeState.Asking)?.Question} {(state as IntakeState.Asking)?.Changing} {state.AsksErasure} {state.Offer is null} {state.Withdrawing} "
            + string.Join(',', (state as IntakeState.Drafting)?.Draft.Answers.Keys ?? []) + string.Join(',', (state as IntakeState.Drafting)?.Draft.Kept.Keys ?? []);

        /// <summary>The remark that the step before said as well; null when it said none of these.</summary>
        public string? Repeats(Step before) =>
            Said.Events.Any(e => Readings.Contains(e.GetType())) || !(HasRemarks && before.HasRemarks) ? null : Remarks.Intersect(before.Remarks).FirstOrDefault();

        private bool HasRemarks => !Said.Refusals.IsEmpty || Said.Events.Any(e => e is not (IntakeEvent.Kept or IntakeEvent.SaidIn or IntakeEvent.Reopened));

        private string Reply => field ??= Read(Said);

        private string[] Remarks => field ??= [.. Lines(Reply).Except(Lines(Read(IntakeDecision.Nothing)))];

        private string Read(IntakeDecision said) => CardText.Of(IntakeReply.Of(After, said, Requests, Dutch, Some.Foundation, Some.FollowingUp).Card.ToElement());

        // What a person typed is shown to them, in quotes or in a field.
        private static IEnumerable<string> Lines(string text) =>
            Field().Replace(text, "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('[') && !l.StartsWith('*'));

        private static IntakeDecision Decided(IntakeState state, string sentence)
        {
            var said = Conversation.Decide(state, new Input.Say(sentence, $"m{Interlocked.Increment(ref messages)}"), Some.FollowingUp, Some.Moment());
            said = FirstWords.Beside(said, Language.Dutch, isChosen: false);
            said = Withdrawing.Among([Reference.Of(RequestId)], said);
            return Adding.Among(state, said, [(RequestId, new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday))], null, Some.Contact, Some.Moment());
        }

        [GeneratedRegex(@"^\[ .*? \]\r?$", RegexOptions.Multiline | RegexOptions.Singleline)]
        private static partial Regex Field();
    }
}
