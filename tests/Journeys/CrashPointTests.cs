using System.Text;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>
/// The process dies between any two steps of I/O: of every kind of turn, and of the deliveries that follow. Whatever the step, the outcome is
/// that of a run that nothing disturbed; only what was sent and not yet noted may be told a second time.
/// </summary>
public sealed class CrashPointTests(Azurite azurite)
{
    [Fact]
    public async Task Wherever_the_process_dies_nothing_is_lost_and_only_what_was_not_noted_is_told_twice()
    {
        var table = new StringBuilder("# What becomes of each step when the process dies at it\n\nBefore it: the step is not done. After it: it is done, and nobody learns of it.\n");
        await using var channel = await ChannelStandIn.StartAsync();
        foreach (var scene in CrashScene.All)
        {
            await using var place = new CrashOnSqlite();
            table.AppendLine($"\n## {scene.Name}\n\n| step | before it | after it |\n| --- | --- | --- |");
            foreach (var (step, beforeIt, afterIt) in await DieEverywhereAsync(scene, place, channel))
            {
                table.AppendLine($"| {step} | {beforeIt} | {afterIt} |");
            }
        }

        Approved.Text(table.ToString(), "crash-points");
    }

    [Theory]
    [InlineData("The contact sends by typing")]
    [InlineData("The chair approves by pressing")]
    public async Task The_same_between_any_two_calls_to_Azure_Blobs(string name)
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var place = new CrashOnBlobs(await azurite.ContainerAsync());
        var steps = await DieEverywhereAsync(CrashScene.All.Single(s => s.Name == name), place, channel);
        Assert.InRange(steps.Count, 20, 100);
    }

    private static async Task<IReadOnlyList<(string Step, string BeforeIt, string AfterIt)>> DieEverywhereAsync(CrashScene scene, CrashPlace place, ChannelStandIn channel)
    {
        var run = new CrashRun(scene, place, channel);
        await run.PrepareAsync();
        var whole = new CrashSteps();
        var (expected, _, onTime) = await run.PlayAsync(whole);
        List<(string, string, string)> rows = [];
        for (var k = 0; k < whole.Done.Count; k++)
        {
            rows.Add((whole.Done[k], await DieAsync(k, afterIt: false), IsRead(whole.Done[k]) ? "" : await DieAsync(k, afterIt: true)));
        }

        return rows;

        async Task<string> DieAsync(int k, bool afterIt)
        {
            var steps = new CrashSteps { DiesAt = k, AfterIt = afterIt };
            var (outcome, inTurn, late) = await run.PlayAsync(steps);
            var when = $"{scene.Name}: died {(afterIt ? "after" : "before")} step {k}, {steps.Dying}\n";
            Assert.True(steps.IsDead, when);
            Assert.True(expected.Kept == outcome.Kept, $"{when}{TextDifference.Between(expected.Kept, outcome.Kept)}");
            var more = outcome.Chats.ToList();
            var lost = expected.Chats.Where(message => !more.Remove(message)).ToList();
            // A repeat is answered with the view of the state: what was said besides, a welcome or a remark, is not said again. And a card that
            // was sent and not noted stays as it was sent.
            Assert.True(lost.Count <= (inTurn ? 1 : 0), $"{when}lost: {string.Join("\n", lost)}");
            Assert.True(more.Count <= lost.Count + (MayBeToldTwice(steps.Done, inTurn) ? 1 : 0), $"{when}told twice: {string.Join("\n", more)}");
            Assert.True(more.Count(message => !run.EverStood.Contains(message)) <= (inTurn ? 1 : 0), $"{when}not of this story: {string.Join("\n", more)}");
            Assert.True(lost.Count == 0 || more.Count > 0, $"{when}not answered: {string.Join("\n", lost)}");
            Assert.True(late - onTime <= scene.LateAtMost, $"{when}late by {late - onTime}");
            return (more.Count, lost.Count) switch
            {
                (0, 0) => "the same",
                (_, 0) => $"twice: the {Brief(more[0])}",
                _ => $"the {string.Join(", and the ", more.Select(Brief))} *instead of* the {Brief(lost[0])}",
            };
        }
    }

    // A reply that the channel has, while it has no answer to what was said; or a notice that it has, while that is not noted.
    private static bool MayBeToldTwice(IReadOnlyList<string> done, bool inTurn) =>
        done.Any(IsSend) && (inTurn || !done.Reverse().TakeWhile(s => !IsSend(s)).Any(IsSave));

    // Who reads it, and its beginning.
    private static string Brief(string message) =>
        message.ReplaceLineEndings(" ").Replace("### ", "", StringComparison.Ordinal) is { Length: > 70 } text ? $"{text[..70]}…" : message.ReplaceLineEndings(" ");

    // Once it is done, it is as if the next step was never begun.
    private static bool IsRead(string step) => step.StartsWith("load", StringComparison.Ordinal) || step.StartsWith("list", StringComparison.Ordinal) || step.StartsWith("GET", StringComparison.Ordinal);

    private static bool IsSend(string step) => step.StartsWith("send to", StringComparison.Ordinal);

    private static bool IsSave(string step) => step.StartsWith("save", StringComparison.Ordinal) || step == "PUT documents";
}
