using System.Text.Json.Nodes;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using static SamBot.Tests.Models.Command;

namespace SamBot.Tests.Models;

/// <summary>The real bot beside the model: each command is done by both, and then both must stand the same.</summary>
internal sealed class Stored(ChannelStandIn channel, KeyValuePair<string, string?>[] settings) : IAsyncDisposable
{
    private static int people;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-model-");
    private BotHost bot = null!;

    public async Task CompareAsync(Command[] commands)
    {
        bot ??= Start();
        var story = new Story(this, new Model(bot.Services.GetRequiredService<HouseRules>().Intake, Some.Monday));
        foreach (var command in commands)
        {
            await story.DoAsync(command);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private BotHost Start() => new(folder, new FakeTimeProvider(Some.Monday), settings: settings);

    /// <summary>Two contacts whom nobody knew, and the chair.</summary>
    private sealed class Story(Stored stored, Model model)
    {
        private readonly (string Name, string Id)[] contacts = [Person("Carla"), Person("Piet")];
        private readonly List<(Chatter By, JsonObject Activity, Action<Guid?> Repeat)> done = [];
        private readonly Dictionary<int, List<string>> messages = new() { [0] = [], [1] = [] };
        private DateTimeOffset clock = Some.Monday;

        public async Task DoAsync(Command command)
        {
            switch (command)
            {
                case Restart:
                    await stored.bot.DisposeAsync();
                    stored.bot = stored.Start();
                    break;
                case Repeat r when done.Count > 0:
                    var (by, activity, repeat) = done[Math.Max(0, done.Count - 1 - r.Back)];
                    await PostAsync(by, activity, repeat);
                    break;
                case Repeat:
                    break;
                case Press p:
                    await PressAsync(p);
                    break;
                default:
                    await TalkAsync(command);
                    break;
            }

            await SameAsync();
        }

        private async Task TalkAsync(Command command)
        {
            var who = Chat(contacts[command.Who]);
            var by = Actor(contacts[command.Who]);
            var (activity, input) = Of(command, who, by);
            if (activity is null)
            {
                return;
            }

            var id = input is Input.Reword or Input.Unsay ? $"{activity["id"]} {activity["type"]} {clock:O}" : (string)activity["id"]!;
            await PostAsync(who, activity, fresh => model.Hear(by, input, id, fresh), by);
        }

        private async Task PressAsync(Press p)
        {
            var (who, by) = p.AsChair ? (Chat(("Jan Bos", BotHost.ChairObjectId)), new Actor(new(Chat(("Jan Bos", BotHost.ChairObjectId)).PersonId, "Jan Bos"), Role.Chair)) : (Chat(contacts[p.Who]), Actor(contacts[p.Who]));
            var requestId = IdOf(p.Request, p.Who);
            string? asked = requestId.Length > 0 && model.Requests.TryGetValue(requestId, out var events) ? (MeetingRequest.From(events) as MeetingRequest.Submitted)?.AsSent().Questions.LastOrDefault()?.Id : null;
            (string, string)[] inputs = [(Fields.Kind, nameof(Arrangement.ProductIdeas)), (Fields.Query, p.Note ?? ""), (Fields.Text, p.Note ?? ""), (Fields.Reply, p.Note ?? ""), (Fields.Asked, asked ?? ""), .. p.Reason is { } r ? [(Fields.Reason, r)] : Array.Empty<(string, string)>(), .. p.Note is { } n ? [(Fields.Note, n)] : Array.Empty<(string, string)>()];
            var activity = who.Invoke(p.Verb, requestId, null, inputs);
            RequestCommand? command = p.Verb switch
            {
                Verbs.Approve => new RequestCommand.Approve(by, p.Note) { Text = p.Note },
                Verbs.Ask => new RequestCommand.Ask(by, (string?)activity["id"], p.Note),
                Verbs.Reply => new RequestCommand.Add(by, $"reply {asked}", p.Note ?? ""),
                Verbs.Arrange => new RequestCommand.Arrange(by, Arrangement.ProductIdeas) { Text = p.Note },
                Verbs.Undo => new RequestCommand.Undo(by),
                Verbs.Reopen => new RequestCommand.Reopen(by),
                Verbs.Reword => new RequestCommand.Reword(by, p.Note),
                Verbs.Invite => new RequestCommand.Invite(by),
                Verbs.Decline => new RequestCommand.Decline(by, p.Reason is { } reason ? Enum.Parse<DeclineReason>(reason) : null, p.Note),
                Verbs.Withdraw => new RequestCommand.Withdraw(by),
                _ => null,
            };
            await PostAsync(who, activity, _ =>
            {
                if (command is not null && requestId.Length > 0)
                {
                    model.Do(requestId, command);
                }
            });
        }

        private async Task PostAsync(Chatter who, JsonObject activity, Action<Guid?> repeat, Actor? by = null)
        {
            done.Add((who, activity, repeat));
            var chat = new Chatter(stored.bot.Http, stored.Channel, who.Name, who.ConversationId[2..]);
            using var response = await chat.PostAsync(activity.ToJsonString(), System.Net.HttpStatusCode.OK);
            // The bot drew an id if its draft or its offer has one that was not there before: the model takes it over.
            var intake = by is null ? null : (await ConversationAsync(by.Person.Id))?.Intake;
            var drawn = RequestIn(intake) is { } begun && begun != model.RequestOf(by!) ? begun
                : intake?.Offer?.Id is { } offered && offered != model.IntakeOf(by!).Offer?.Id ? offered
                : null;
            repeat(drawn is null ? null : Guid.ParseExact(drawn, "N"));
        }

        private async Task SameAsync()
        {
            foreach (var contact in contacts)
            {
                var kept = (await ConversationAsync(Actor(contact).Person.Id))?.Intake ?? IntakeState.Initial;
                Assert.Equal(Written(model.IntakeOf(Actor(contact))), Written(kept));
            }

            foreach (var (id, events) in model.Requests)
            {
                Assert.Equal(events, (await Documents.RequestAsync(id, fresh: true, default)).Document!.Events);
            }

            foreach (var contact in contacts)
            {
                Assert.Equal(
                    model.Requests.Where(r => r.Value[0].By.Id == Actor(contact).Person.Id).Select(r => r.Key).Order(StringComparer.Ordinal),
                    (await stored.bot.Services.GetRequiredService<IDocumentStore>().RequestsOfAsync(Actor(contact).Person.Id, 100, null, default)).Keys.Select(k => k.Id).Order(StringComparer.Ordinal));
            }
        }

        private (JsonObject? Activity, Input Input) Of(Command command, Chatter who, Actor by)
        {
            // Each edit at a time of its own.
            who.SentAt = clock += TimeSpan.FromSeconds(1);
            switch (command)
            {
                case Arrive:
                    return (who.Activity("installationUpdate", a => a["action"] = "add"), new Input.Arrive());
                case Answer:
                    return Of(new Say(command.Who, model.IntakeOf(by) is IntakeState.Asking a ? Some.Typed[a.Question] : "begin"), who, by);
                case WithdrawTyped:
                    return Of(new Say(command.Who, $"trek in {Reference.Of(model.Requests.LastOrDefault(r => r.Value[0].By.Id == by.Person.Id).Key ?? "")}"), who, by);
                case Say c:
                    var said = who.Activity("message", a => a["text"] = c.Text);
                    messages[c.Who].Add((string)said["id"]!);
                    return (said, new Input.Say(Heard(c.Text), (string)said["id"]!) { SentAt = who.SentAt });
                case Reword c when Message(c.Who, c.Message) is { } id:
                    return (who.Activity("messageUpdate", a => a["text"] = c.Text, id), new Input.Reword(id, Heard(c.Text)));
                case Unsay c when Message(c.Who, c.Message) is { } id:
                    return (who.Activity("messageDelete", null, id), new Input.Unsay(id));
                case Fill c:
                    var values = Some.Typed.Where(t => (c.Questions & (1 << (int)t.Key)) != 0).ToImmutableSorted();
                    return (who.Invoke(Verbs.Answer, IdOf(c.Request, c.Who), null, [.. values.Select(v => (Fields.Of(v.Key), v.Value))]), new Input.Fill(NamedBy(c.Request, c.Who), values));
                case Edit c:
                    return (who.Invoke(Verbs.Edit, IdOf(c.Request, c.Who), null, c.Question is { } q ? [(Fields.Question, Fields.Of(q))] : []), new Input.Edit(NamedBy(c.Request, c.Who), c.Question));
                case GoBack c:
                    return (who.Invoke(Verbs.Edit, IdOf(c.Request, c.Who), null, (Fields.Question, Fields.Back)), new Input.GoBack(NamedBy(c.Request, c.Who), Enumerable.Empty<KeyValuePair<Question, string>>().ToImmutableSorted()));
                case Send c:
                    return (who.Invoke(Verbs.Send, IdOf(c.Request, c.Who), null), new Input.Send(NamedBy(c.Request, c.Who)));
                case AnswerRestart c:
                    return (who.Invoke(Verbs.Answer, IdOf(c.Request, c.Who), null, (Fields.Restart, c.Yes ? Fields.Yes : Fields.No)), new Input.AnswerRestart(NamedBy(c.Request, c.Who), c.Yes));
                case PressUnknown:
                    return (who.Invoke("explode", "", null), new Input.PressUnknown());
                default:
                    return (null, new Input.PressUnknown());
            }
        }

        private string IdOf(Of request, int who) => request switch
        {
            Command.Of.Own => model.RequestOf(Actor(contacts[who])) ?? "",
            Command.Of.Others => model.RequestOf(Actor(contacts[1 - who])) ?? "",
            Command.Of.Nobodys => "00000000000000000000000000000000",
            _ => "",
        };

        private string? NamedBy(Of request, int who) => IdOf(request, who) is { Length: > 0 } id ? id : null;

        private string? Message(int who, int back) => messages[who].Count > 0 ? messages[who][Math.Max(0, messages[who].Count - 1 - back)] : null;

        private Documents Documents => stored.bot.Services.GetRequiredService<Documents>();

        private async Task<ConversationDocument?> ConversationAsync(string personId) => (await Documents.ConversationAsync(personId, fresh: true, default)).Document;

        private Chatter Chat((string Name, string Id) person) => new(stored.bot.Http, stored.Channel, person.Name, person.Id);

        private Actor Actor((string Name, string Id) person) => new(new(Chat(person).PersonId, person.Name), Role.Contact);

        private static (string, string) Person(string name) => (name, $"00000000-0000-0000-0002-{Interlocked.Increment(ref people):x12}");

        private static string? Heard(string text) => text.Length > 0 ? text : null;

        private static string? RequestIn(IntakeState? state) => state switch
        {
            IntakeState.Drafting d => d.Draft.RequestId,
            IntakeState.Sent s => s.RequestId,
            _ => null,
        };

        private static string Written(IntakeState state) => JsonSerializer.Serialize(state, DocumentJson.Stored.IntakeState);
    }

    private ChannelStandIn Channel => channel;
}
