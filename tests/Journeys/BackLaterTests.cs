using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Settings;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>After a no a contact is welcome from a day on, or as soon as the chair invites them.</summary>
public sealed class BackLaterTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Fact]
    public async Task Who_comes_back_early_is_told_from_when_they_are_welcome_and_is_so_on_that_day()
    {
        await using var stage = await DeclinedAsync();
        Assert.True(stage.Contact.Said[^1].Says(Dutch.DeclinedBack("woensdag 23 december")), stage.Contact.Said[^1].Text());
        await stage.Contact.SayAsync("nieuw");
        Assert.True(stage.Contact.Said[^1].Says(Dutch.TooEarlyTitle) && stage.Contact.Said[^1].Says("vanaf woensdag 23 december"), stage.Contact.Said[^1].Text());
        // Pressed, too, and nothing began.
        await stage.Contact.PressAsync(Verbs.Answer, "");
        Assert.True(stage.Contact.Said[^1].Says(Dutch.TooEarlyTitle), stage.Contact.Said[^1].Text());

        time.Advance(TimeSpan.FromDays(30));
        await stage.Contact.SayAsync("nieuw");
        Assert.True(stage.Contact.Said[^1].Says(Dutch.Ask(Question.Bring)), stage.Contact.Said[^1].Text());
    }

    [Fact]
    public async Task Who_is_invited_hears_it_and_is_welcome_at_once()
    {
        await using var stage = await DeclinedAsync();
        var requestId = Stage.RequestIdOn(Chatter.Card(stage.Chair.Said[1]));
        await stage.Chair.SayAsync($"nodig uit {Reference.Of(requestId)}");
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says(Dutch.InvitedTitle), time);
        await stage.Contact.SayAsync("nieuw");
        Assert.True(stage.Contact.Said[^1].Says(Dutch.Ask(Question.Bring)), stage.Contact.Said[^1].Text());
        Assert.Contains(
            Dutch.RequestRemark(RequestRefusal.NothingToInvite, ""), (await stage.Chair.PressAsync(Verbs.Invite, requestId)).AnswerText(), StringComparison.Ordinal);
    }

    private async Task<Stage> DeclinedAsync()
    {
        var stage = await Stage.SetAsync(time, s => s.Configure<DeskOptions>(desk => desk.BackAfterDays = 30));
        await stage.Chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2, time);
        await stage.Chair.PressAsync(Verbs.Decline, requestId, (string)stage.Chair.Said[1]["id"]!, (Fields.Reason, nameof(DeclineReason.NotConcrete)));
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says(Dutch.DeclinedTitle), time);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says(Dutch.Telling(Telling.Told, "Carla de Vries")), time);
        return stage;
    }
}
