using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>
/// The bytes that a typed turn takes from the socket to the reply, with the test's own client and channel. They are counted for the whole process, so
/// nothing else runs meanwhile. The bound stands well above what was measured (see <c>docs/performance.md</c>).
/// </summary>
[CollectionDefinition(nameof(AllocationOfATurnTests), DisableParallelization = true)]
[Collection(nameof(AllocationOfATurnTests))]
public sealed class AllocationOfATurnTests
{
    private const int Contacts = 5;
    private const long Most = 200_000;

    [Fact]
    public async Task A_typed_turn_takes_few_bytes()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost();
        // What is done once for a process is no part of a turn.
        await TalkAsync(0, 2);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var turns = await TalkAsync(2, Contacts);
        Assert.InRange((GC.GetTotalAllocatedBytes(precise: true) - before) / turns, 1, Most);

        async Task<int> TalkAsync(int from, int contacts)
        {
            var said = 0;
            for (var i = from; i < from + contacts; i++)
            {
                var contact = new Chatter(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-0000000000{i:d2}");
                foreach (var text in Enum.GetValues<Question>().Where(q => q is not Question.Phone).Select(q => Some.Typed[q]).Prepend("begin").Append("verstuur"))
                {
                    await contact.SayAsync(text);
                    said++;
                }
            }

            return said;
        }
    }
}
