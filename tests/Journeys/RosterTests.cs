using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>What the channel's roster knows of a contact.</summary>
public sealed class RosterTests
{
    private const string Carla = """{"id":"29:x","name":"Carla de Vries-Smit\n","email":"carla@zorggroep.example","userPrincipalName":"c@x.example"}""";

    private static readonly string PersonId = PersonIds.OfEntra(BotHost.Tenant, "00000000-0000-0000-0000-0000000000c1");

    [Fact]
    public async Task A_name_that_is_known_stays_when_an_activity_names_nobody()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.PostAsync(stage.Contact.Activity("conversationUpdate", a =>
        {
            a["from"]!.AsObject().Remove("name");
            a["membersAdded"] = new System.Text.Json.Nodes.JsonArray(a["from"]!.DeepClone());
        }));
        foreach (var question in Enum.GetValues<Question>())
        {
            await stage.Contact.PostAsync(stage.Contact.Activity("message", a =>
            {
                a["from"]!.AsObject().Remove("name");
                a["text"] = Some.Typed[question];
            }));
        }

        await stage.Contact.PostAsync(stage.Contact.Activity("message", a =>
        {
            a["from"]!.AsObject().Remove("name");
            a["text"] = "verstuur";
        }));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("Carla de Vries, Zorggroep Zuid")));
    }

    [Fact]
    public async Task The_rosters_name_and_mail_stand_on_the_chairs_card_and_it_is_asked_once()
    {
        var log = new CollectedLog();
        await using var stage = await Stage.SetAsync(services: s => s.AddLogging(l => l.AddProvider(log)));
        stage.Channel.Member = _ => Task.FromResult((200, Carla));
        await stage.Chair.InstallAsync();
        await stage.Contact.SayAsync("Goedendag");
        await UntilAsync(stage, d => d.Roster is not null);
        await stage.RestartAsync();
        foreach (var question in Enum.GetValues<Question>())
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
        }

        await stage.Contact.SayAsync("verstuur");
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        Assert.Contains("carla@zorggroep.example", shown[1].Text(), StringComparison.Ordinal);
        Assert.Contains("Carla de Vries", shown[1].Text(), StringComparison.Ordinal);
        Assert.Contains("Smit", shown[1].Text(), StringComparison.Ordinal);
        Assert.Equal("29:00000000-0000-0000-0000-0000000000c1", Assert.Single(stage.Channel.MembersAsked));
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("zorggroep.example", StringComparison.Ordinal) || l.Text.Contains("Carla", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_roster_that_is_slow_delays_no_reply()
    {
        await using var stage = await Stage.SetAsync();
        var held = new TaskCompletionSource();
        stage.Channel.Member = async _ =>
        {
            await held.Task;
            return (200, Carla);
        };
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        Assert.Equal(2, stage.Contact.Said.Count);
        Assert.Null((await DocumentAsync(stage))!.Roster);
        held.SetResult();
        var document = await UntilAsync(stage, d => d.Roster is not null);
        Assert.Equal("carla@zorggroep.example", document.Person.Email);
        Assert.IsType<IntakeState.Asking>(document.Intake);
        Assert.Single(stage.Channel.MembersAsked);
    }

    [Fact]
    public async Task Somebody_whom_the_roster_does_not_know_keeps_their_display_name_and_is_not_asked_for_again()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        await stage.Contact.SayAsync("Goedendag");
        var document = await UntilAsync(stage, d => d.Roster is not null);
        Assert.Equal(("Carla de Vries", null), (document.Person.Name, document.Person.Email));
        time.Advance(TimeSpan.FromHours(1));
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        Assert.Single(stage.Channel.MembersAsked);
    }

    [Fact]
    public async Task A_roster_that_fails_for_a_while_is_asked_again_at_a_later_turn()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        stage.Channel.Member = _ => Task.FromResult((502, "{}"));
        await stage.Contact.SayAsync("Goedendag");
        while (stage.Channel.MembersAsked.IsEmpty)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        stage.Channel.Member = _ => Task.FromResult((200, Carla));
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        Assert.Single(stage.Channel.MembersAsked);
        Assert.Null((await DocumentAsync(stage))!.Roster);
        time.Advance(TimeSpan.FromMinutes(6));
        await stage.Contact.SayAsync("1");
        Assert.Equal("carla@zorggroep.example", (await UntilAsync(stage, d => d.Roster is not null)).Person.Email);
        await stage.Contact.SayAsync(Some.Typed[Question.FitWhy]);
        Assert.Equal("Carla de Vries-Smit", (await DocumentAsync(stage))!.Person.Name);
        Assert.Equal(2, stage.Channel.MembersAsked.Count);
    }

    [Fact]
    public async Task A_channel_that_vouches_for_nobody_is_not_asked()
    {
        await using var stage = await Stage.SetAsync();
        var stranger = stage.Person("Piet", 0xc9, channelId: "webchat");
        await stranger.SayAsync("Goedendag");
        await stage.Contact.SayAsync("Goedendag");
        await UntilAsync(stage, d => d.Roster is not null);
        Assert.Single(stage.Channel.MembersAsked);
    }

    private static async Task<ConversationDocument?> DocumentAsync(Stage stage) =>
        (await stage.Bot.Services.GetRequiredService<Documents>().ConversationAsync(PersonId, fresh: true, TestContext.Current.CancellationToken)).Document;

    private static async Task<ConversationDocument> UntilAsync(Stage stage, Func<ConversationDocument, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (true)
        {
            if (await DocumentAsync(stage) is { } document && wanted(document))
            {
                return document;
            }

            await Task.Delay(10, limit.Token);
        }
    }
}
