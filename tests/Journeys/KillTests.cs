using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The bot as a process that is killed without warning after every step of the main job.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task Killed_after_every_step_the_story_goes_on_and_nobody_is_told_twice()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = await BotProcess.StartAsync();
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

        async Task StepAsync(Func<Task> step)
        {
            await step();
            await bot.UntilNothingIsOwedAsync();
            await bot.KillAndStartAsync();
        }

        await StepAsync(chair.InstallAsync);
        await StepAsync(contact.InstallAsync);
        await StepAsync(() => contact.SayAsync("Ik wil graag verkennen wat we voor elkaar kunnen betekenen."));
        foreach (var question in Enum.GetValues<Question>())
        {
            await StepAsync(() => contact.SayAsync(Some.Typed[question]));
        }

        await StepAsync(() => contact.SayAsync("wijzig waarom het past"));
        await StepAsync(() => contact.SayAsync("Het brengt kennis bij elkaar die nu verspreid is."));
        await StepAsync(() => contact.SayAsync("verstuur"));
        Assert.Contains("Je verzoek ligt bij de voorzitter", contact.Said[^1].Text(), StringComparison.Ordinal);
        var requestId = Stage.RequestIdOn(contact.LastCard);
        var card = Assert.Single(chair.Said, a => a.Says("[Akkoord]"));
        Assert.Contains("Het brengt kennis bij elkaar die nu verspreid is.", card.Text(), StringComparison.Ordinal);

        JsonObject? answer = null;
        await StepAsync(async () => answer = await chair.PressAsync("approve", requestId, (string?)card["id"], ("note", "Graag!")));
        Assert.Contains("Goedgekeurd door Jan Bos", answer!.AnswerText(), StringComparison.Ordinal);
        Assert.Single(contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
        Assert.Equal(["Welkom, voorzitter", "Goedgekeurd door Jan Bos"], chair.Said.Select(a => a.Text()).Select(t =>
            t.Contains("Welkom, voorzitter", StringComparison.Ordinal) ? "Welkom, voorzitter" : t[..t.IndexOf(" op ", StringComparison.Ordinal)]));
    }
}
