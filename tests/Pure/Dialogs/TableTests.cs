using System.Text;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>
/// The compiler cannot say that a switch over states and commands is complete: these walk every pair and print a table that a person has
/// read. A new state or command shows up as a difference.
/// </summary>
public sealed class TableTests
{
    [Fact]
    public void Every_request_state_and_command_has_its_rule()
    {
        RequestCommand.Submit submit = new(Some.Contact, Some.Pitch);
        var open = new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday);
        Actor stranger = new(new Person("contact/2", "Piet"), Role.Contact);
        MeetingRequest[] states =
        [
            MeetingRequest.Initial,
            open,
            open with { Questions = [new("q", Some.Jan, "Met wie?", Some.Monday)] },
            new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null),
            new MeetingRequest.Declined(open, Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null) { BackFrom = Some.Monday.AddDays(30) },
            new MeetingRequest.Withdrawn(open, Some.Monday),
            new MeetingRequest.Arranged(open, Some.Jan, Some.Monday, Arrangement.NetworkMeeting),
            new MeetingRequest.Lapsed(open with { Questions = [new("q", Some.Jan, "Met wie?", Some.Monday)] }, Some.Monday),
            new MeetingRequest.Held(new MeetingRequest.Approved(open, Some.Jan, Some.Monday, null), Some.Monday.AddMinutes(5)),
            open with { Later = new Postponement(Some.Jan, Some.Monday, new DateOnly(2027, 3, 1), Some.Monday.AddDays(98), null) },
        ];
        var commands = new (string Name, Func<Actor, RequestCommand> By)[]
        {
            ("Submit", by => submit with { By = by }),
            ("Submit another pitch", by => submit with { By = by, Pitch = Some.Pitch with { Bring = Some.Text(100) } }),
            ("Approve", by => new RequestCommand.Approve(by, null)),
            ("Decline", by => new RequestCommand.Decline(by, DeclineReason.DoesNotFit, null)),
            ("Postpone", by => new RequestCommand.Postpone(by, new DateOnly(2027, 3, 1), null)),
            ("Postpone for a month", by => new RequestCommand.Postpone(by, null, null) { For = PostponeFor.Month }),
            ("Postpone until the past", by => new RequestCommand.Postpone(by, new DateOnly(2026, 11, 23), null)),
            ("Postpone for years", by => new RequestCommand.Postpone(by, new DateOnly(2028, 1, 1), null)),
            ("Postpone until 31 February", by => new RequestCommand.Postpone(by, null, null) { IsUnreal = true }),
            ("Postpone without a day", by => new RequestCommand.Postpone(by, null, null)),
            ("Decline without a reason", by => new RequestCommand.Decline(by, null, null)),
            ("Undo", by => new RequestCommand.Undo(by)),
            ("Reword", by => new RequestCommand.Reword(by, "Kom gerust langs.")),
            ("Invite", by => new RequestCommand.Invite(by)),
            ("Reopen", by => new RequestCommand.Reopen(by)),
            ("Arrange", by => new RequestCommand.Arrange(by, Arrangement.NetworkMeeting)),
            ("Arrange nothing", by => new RequestCommand.Arrange(by, null)),
            ("Ask", by => new RequestCommand.Ask(by, "q2", "Met wie deed je het?")),
            ("Withdraw", by => new RequestCommand.Withdraw(by)),
            ("Add", by => new RequestCommand.Add(by, "a", "Maandag kan ik niet.")),
        };
        var actors = new (string Name, Actor Actor)[] { ("the contact", Some.Contact), ("another contact", stranger), ("the chair", Some.Chair) };
        Approved.Text(
            Table(
                ["command", "by", .. states.Select(s => s is MeetingRequest.Open { Later: not null } ? "Open, put off" : s is MeetingRequest.Open { Asked: not null } ? "Open (asked)" : s.GetType().Name)],
                from command in commands
                from actor in actors
                select (IEnumerable<string>)[command.Name, actor.Name, .. states.Select(s => Said(MeetingRequest.Decide(s, command.By(actor.Actor), Some.Moment())))]),
            "requests");
        // What is put off is a decision only while it can be undone.
        Assert.Equal(Cases<MeetingRequest>().Where(t => t != typeof(MeetingRequest.Postponed)).ToHashSet(), states.Select(s => s.GetType()).ToHashSet());
        Assert.Equal(Cases<RequestCommand>(), commands.Select(c => c.By(Some.Chair).GetType()).ToHashSet());
    }

    [Fact]
    public void Every_intake_state_and_input_has_its_rule()
    {
        IntakeState[] states =
        [
            IntakeState.Initial,
            Talk.UpTo(Question.TopicKind).State,
            Talk.Reviewing().State,
            Talk.Reviewing().Say("wijzig 3").State,
            Talk.Reviewing().Say("opnieuw").State,
            Talk.UpTo(Question.TopicKind).Say("stop").State,
            Talk.Reviewing().Say("verstuur").State,
            Talk.UpTo(Question.TopicKind).Say("vergeet mij").State,
        ];
        var id = Talk.Reviewing().Draft.RequestId;
        states = [.. states.Select(s => s switch
        {
            IntakeState.Drafting d => d with { Draft = d.Draft.From(Question.Bring, new Source("first", WasAsked: true)) },
            IntakeState.Sent s2 => s2 with { Messages = ["first"] },
            _ => s,
        })];
        var text = Some.Typed[Question.Bring];
        var inputs = new List<(string Name, Input Input)>
        {
            ("arrive", new Input.Arrive()),
            ("say nothing", new Input.Say(null)),
            ("say a text", new Input.Say(text)),
            ("say 1", new Input.Say("1")),
            ("fill nothing", new Input.Fill(id, Talk.Reviewing().Draft.Kept)),
            ("fill the topic's kind", new Input.Fill(id, new Dictionary<Question, string> { [Question.TopicKind] = "NewProduct" }.ToImmutableSorted())),
            ("fill, earlier card", new Input.Fill("another", new Dictionary<Question, string> { [Question.TopicKind] = "NewProduct" }.ToImmutableSorted())),
            ("edit", new Input.Edit(id, Question.Bring)),
            ("edit nothing", new Input.Edit(id, null)),
            ("go back", new Input.GoBack(id, Talk.Reviewing().Draft.Kept)),
            ("send", new Input.Send(id)),
            ("restart: yes", new Input.AnswerRestart(id, true)),
            ("restart: no", new Input.AnswerRestart(id, false)),
            ("my data", new Input.AskData()),
            ("erase everything", new Input.AskErasure()),
            ("erasure: yes", new Input.AnswerErasure(true)),
            ("erasure: no", new Input.AnswerErasure(false)),
            ("language model: yes, where there is none", new Input.AllowModel(true)),
            ("language model: no", new Input.AllowModel(false)),
            ("an offer's button", new Input.AnswerOffer("offer", id, true)),
            ("say with a file", new Input.Say(null) { Files = [new("a.pdf", new("f1", "a.pdf", FileKind.Pdf, 10), null)] }),
            ("take a file off", new Input.DropFile(id, "f1")),
            ("unknown button", new Input.PressUnknown()),
            ("reword the first answer", new Input.Reword("first", Some.Text(100))),
            ("reword it too short", new Input.Reword("first", "kort")),
            ("reword it to nothing", new Input.Reword("first", null)),
            ("reword another message", new Input.Reword("another", text)),
            ("unsay the first answer", new Input.Unsay("first")),
            ("unsay another message", new Input.Unsay("another")),
        };
        var commands = Enum.GetValues<Keyword>().ToDictionary(k => k, k => Some.Rules.Words.Keywords[k][0]);
        inputs.AddRange(commands.Where(c => c.Key <= Keyword.Language).Select(c => Say(c.Value)));
        inputs.AddRange(Languages.All.Select(l => Say(Some.Rules.Words.Languages[l.Language][0])));
        inputs.AddRange(commands.Where(c => c.Key > Keyword.Language).Select(c => Say(c.Value)));
        Approved.Text(
            Table(
                ["input", .. states.Select(s => s is IntakeState.Asking { Changing: true } ? "Asking (changing)" : s.AsksErasure ? "Asking (whether to erase)" : s.GetType().Name)],
                inputs.Select(i => (IEnumerable<string>)[i.Name, .. states.Select(s => Said(Conversation.Decide(s, i.Input, Some.Rules, Some.Moment())))])),
            "intake");
        Assert.Equal(Cases<IntakeState>(), states.Select(s => s.GetType()).ToHashSet());
        Assert.Equal(Cases<Input>(), inputs.Select(i => i.Input.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_command_has_its_meaning_at_the_chairs_desk()
    {
        OpenNames names = new([(Reference.Of("s"), "Sanne de Wit"), (Reference.Of("p"), "Piet Bakker"), (Reference.Of("q"), "Piet Visser")]);
        string[] typed =
        [
            .. Enum.GetValues<Keyword>().Select(k => Some.Rules.Words.Keywords[k][0]),
            .. Languages.All.Select(l => Some.Rules.Words.Languages[l.Language][0]),
            "K7F-3QD",
            "dank je wel",
            "akkoord Sanne",
            "akkoord Piet",
            "meer",
            "toon 1",
            "kun je dit doorsturen?",
            "later",
            "vraag",
            "zet op de agenda",
            "verwijs naar Els Kok",
            "antwoord",
            "vraag K7F-3QD: wie deed er mee?",
            "rust",
            "twee weken vakantie",
            "zoek",
            "historie",
        ];
        string[] behind = ["", " K7F-3QD", " K7F-3QD 4 graag"];
        var intents = typed.Select(word => behind.Select(rest => ChairDesk.Read(word + rest, Some.Rules.Words, names: names)).ToArray()).ToArray();
        Approved.Text(
            Table(
                ["typed", "alone", "with a reference", "with a reference, a number and words"],
                typed.Zip(intents, (word, row) => (IEnumerable<string>)[word, .. row.Select(i => i.GetType().Name)]),
                "What a decider means."),
            "desk");
        // Everything that a button of the chair's card does can be typed.
        var pressed = Cases<RequestCommand>().Except([typeof(RequestCommand.Submit), typeof(RequestCommand.Withdraw), typeof(RequestCommand.Add)]).Select(c => c.Name);
        Assert.Empty(pressed.Except(Cases<DeskIntent>().Select(c => c.Name)));
        Assert.Equal(Cases<DeskIntent>(), intents.SelectMany(row => row).Select(i => i.GetType()).ToHashSet());
    }

    private static (string, Input) Say(string word) => ($"say {word}", new Input.Say(word));

    [Fact]
    public void Every_question_asks_what_was_promised()
    {
        // The limits are read by people who write, and decide what may be sent: a number that changes unseen changes the product.
        Approved.Text(
            Table(
                ["question", "card", "answered with", "where the chair reads it", "where the contact reads it again"],
                Questions.All.Select(q => (IEnumerable<string>)[
                    q.Question.ToString(),
                    q.Section.ToString(),
                    q switch
                    {
                        QuestionDefinition.OpenText open => $"{open.Limit.Min} to {open.Limit.Max} characters",
                        QuestionDefinition.OneOf one => $"one of {string.Join(", ", one.Choices)}",
                        _ => "one or more goals",
                    },
                    q.Chair.ToString(),
                    q.Contact.ToString(),
                ]),
                "What is asked, in this order."),
            "questions");
        Assert.Equal(Enum.GetValues<Question>(), Questions.All.Select(q => q.Question));
    }

    private static HashSet<Type> Cases<T>() => [.. typeof(T).GetNestedTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(T)))];

    private static string Said<TEvent, TRefusal>(Decision<TEvent, TRefusal> said)
        where TEvent : notnull
        where TRefusal : notnull
    {
        var parts = said.Events.Select(e => e.GetType().Name).Concat(said.Refusals.Select(r => $"*{(r is IntakeRefusal i ? i.Reason.ToString() : r.ToString())}*")).ToArray();
        return parts.Length == 0 ? "–" : string.Join(", ", parts);
    }

    private static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, string what = "What happens, and in italics what is refused.")
    {
        var columns = head.ToArray();
        var table = new StringBuilder(what).Append("\n\n");
        table.AppendLine($"| {string.Join(" | ", columns)} |").AppendLine($"|{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var row in rows)
        {
            table.AppendLine($"| {string.Join(" | ", row)} |");
        }

        return table.ToString();
    }
}
