using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Bot.Settings;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Races;

/// <summary>Questions, answers, decisions and their undoing meet in one request. Whatever order they take, each happens once and none is lost.</summary>
public sealed class AskingRaceTests(Azurite azurite)
{
    private const int AtOnce = 24;
    private const string Deputy = "00000000-0000-0000-0000-0000000000d1";

    [Theory]
    [InlineData(StoreKind.Sqlite, 40)]
    [InlineData(StoreKind.AzureBlobs, 8)]
    public async Task Of_questions_answers_and_undone_decisions_at_once_each_happens_once(StoreKind kind, int rounds)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(
            settings: [new("Chair:Deputies:0", Deputy)],
            services: services =>
            {
                services.Replace(ServiceDescriptor.Singleton(store.Open()));
                services.Configure<DeskOptions>(desk => desk.UndoMinutes = 60);
            });
        Chatter chair = new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId), deputy = new(bot.Http, channel, "Els Kok", Deputy);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Seed.For(round);
            var contact = new Chatter(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0003-{round:x12}");
            var requestId = await Stage.SendRequestAsync(contact);
            await HandleAsync(bot, chair.Invoke(Verbs.Ask, requestId, null, (Fields.Query, "De eerste vraag?")));
            var first = (await EventsAsync(bot, requestId)).OfType<RequestEvent.Asked>().Single();
            JsonObject[] attempts =
            [
                .. Enumerable.Range(0, AtOnce).Select(n => Draw(chance.Next(6), n)),
            ];
            JsonObject Draw(int what, int n)
            {
                var decider = n % 2 == 0 ? chair : deputy;
                return what switch
                {
                    0 => decider.Invoke(Verbs.Ask, requestId, null, (Fields.Query, $"Vraag {n}?")),
                    1 => decider.Invoke(Verbs.Approve, requestId, null),
                    2 => decider.Invoke(Verbs.Arrange, requestId, null, (Fields.Kind, nameof(Arrangement.ProductIdeas))),
                    3 or 4 => decider.Invoke(Verbs.Undo, requestId, null),
                    _ => contact.Invoke(Verbs.Reply, requestId, null, (Fields.Asked, first.Id), (Fields.Reply, "Met zes.")),
                };
            }

            // Each is delivered twice.
            await Task.WhenAll(attempts.Concat(attempts).Select(a => Task.Run(() => HandleAsync(bot, a))));
            var events = await EventsAsync(bot, requestId);
            Assert.IsAssignableFrom<MeetingRequest.Submitted>(MeetingRequest.From(events));
            Assert.Distinct(events.OfType<RequestEvent.Asked>().Select(e => e.Id));
            Assert.InRange(events.Count(e => e is RequestEvent.Answered), 0, 1);
            Assert.InRange(events.Count(e => e is RequestEvent.Approved or RequestEvent.Arranged) - events.Count(e => e is RequestEvent.Undone), 0, 1);
        }

        Seed.Print($"{rounds} races of {2 * AtOnce} on {kind}");
    }

    private static async Task<IReadOnlyList<RequestEvent>> EventsAsync(BotHost bot, string requestId) =>
        (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!.Events;

    private static Task HandleAsync(BotHost bot, JsonObject activity) => bot.Services.TakeAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()));
}
