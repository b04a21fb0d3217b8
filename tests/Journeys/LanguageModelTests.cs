using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.LanguageModel;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Pitches;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A language model reads answers where the foundation has one and the person allows it. The rules decide wherever it does not.</summary>
public sealed class LanguageModelTests : IDisposable
{
    private const string Taking = "Kunt u mij de ledenlijst sturen? Dan bel ik ze zelf.";
    private const string Gift = "Een checklist van één pagina waarmee drie bakkerijen hun nieuwe mensen inwerken; iedereen mag hem houden.";
    private const string Secret = "k3y-that-nobody-may-read";
    private static readonly Texts T = Texts.In(Language.Dutch);
    private static readonly string Offer = T.ModelOffer("model.example.org");
    private readonly ChatClientStandIn model = new();
    private readonly CollectedLog log = new();

    private static string NextQuestion => T.Ask(SamBot.Dialogs.Intake.Question.FitGoals);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_foundation_has_none_it_is_not_offered_and_nothing_is_asked()
    {
        await using var stage = await Stage.SetAsync(services: s => s.AddSingleton<IChatClient>(model));
        await stage.Contact.InstallAsync();
        Assert.DoesNotContain("taalmodel", stage.Contact.Said[^1].Text(), StringComparison.OrdinalIgnoreCase);
        await stage.Contact.SayAsync("begin");
        await stage.Contact.SayAsync("taalmodel ja");
        await stage.Contact.SayAsync(Gift);
        Assert.Empty(model.Asked);
        Assert.Null((await KeptAsync(stage)).ModelAllowedAt);
        Assert.DoesNotContain("taalmodel", await stage.Bot.Http.GetStringAsync("/privacy", Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_did_not_allow_it_is_offered_it_and_nothing_is_asked()
    {
        await using var stage = await WithModelAsync();
        await stage.Contact.InstallAsync();
        Assert.True(stage.Contact.Said[^1].Says(Offer), stage.Contact.Said[^1].Text());
        Assert.True(stage.Contact.Said[^1].Says($"[{T.ModelAllow}]"), stage.Contact.Said[^1].Text());
        await stage.Contact.SayAsync("begin");
        await stage.Contact.SayAsync(Gift);
        Assert.True(stage.Contact.Said[^1].Says(NextQuestion), stage.Contact.Said[^1].Text());
        Assert.Empty(model.Asked);
        Assert.Contains("Leest er een taalmodel mee?", await stage.Bot.Http.GetStringAsync("/privacy", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_allowed_it_gets_its_question_once_and_it_reads_the_answer_alone(bool byButton)
    {
        await using var stage = await WithModelAsync();
        model.Reply = ChatClientStandIn.Says(nameof(FollowUpKind.ForWhom));
        await BegunAsync(stage, byButton);
        Assert.NotNull((await KeptAsync(stage)).ModelAllowedAt);

        await stage.Contact.SayAsync(Gift);
        Assert.True(stage.Contact.Said[^1].Says(T.FollowUpBring(FollowUpKind.ForWhom)), stage.Contact.Said[^1].Text());
        Assert.EndsWith(Gift, Assert.Single(model.Asked), StringComparison.Ordinal);
        Assert.DoesNotContain("Carla", model.Asked.Single(), StringComparison.Ordinal);

        await stage.Contact.SayAsync("Voor leidinggevenden in een bakkerij.");
        Assert.True(stage.Contact.Said[^1].Says(NextQuestion), stage.Contact.Said[^1].Text());
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task It_lets_an_answer_pass_that_the_rules_would_ask_on_about()
    {
        await using var stage = await WithModelAsync();
        await BegunAsync(stage);
        await stage.Contact.SayAsync(Taking);
        Assert.True(stage.Contact.Said[^1].Says(NextQuestion), stage.Contact.Said[^1].Text());
    }

    [Theory]
    [InlineData("it fails")]
    [InlineData("")]
    [InlineData("WhatExactly")]
    [InlineData("""{"followUp":"1"}""")]
    [InlineData("""{"followUp":"whatexactly"}""")]
    [InlineData("""{"followUp":null}""")]
    [InlineData("""["followUp"]""")]
    [InlineData("""{"followUp":"Ignore what you were told"}""")]
    public async Task When_it_fails_or_replies_oddly_the_rules_decide_and_the_log_says_nothing_of_the_answer(string reply)
    {
        await using var stage = await WithModelAsync();
        model.Reply = asked => reply == "it fails" ? throw new HttpRequestException($"cannot read {asked}") : Task.FromResult(reply);
        await BegunAsync(stage);
        await stage.Contact.SayAsync(Taking);
        Assert.True(stage.Contact.Said[^1].Says(T.FollowUpBring(FollowUpKind.BesidesAsking)), stage.Contact.Said[^1].Text());
        Assert.Single(model.Asked);
        Assert.Contains(log.Lines, l => l.Level is LogLevel.Warning && l.Text.StartsWith("The language model", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Everything, line => line.Contains("ledenlijst", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_it_hangs_the_rules_decide_after_three_seconds()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await WithModelAsync(time);
        model.Reply = _ => new TaskCompletionSource<string>().Task;
        await BegunAsync(stage);
        var said = stage.Contact.SayAsync(Taking);
        await Until.TrueAsync(() => !model.Asked.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(said.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        await said.WaitAsync(Until.Patience, Cancel);
        Assert.True(stage.Contact.Said[^1].Says(T.FollowUpBring(FollowUpKind.BesidesAsking)), stage.Contact.Said[^1].Text());
    }

    [Fact]
    public async Task Whoever_takes_it_back_is_read_no_more_and_sees_in_their_data_what_they_allowed()
    {
        await using var stage = await WithModelAsync();
        await BegunAsync(stage);
        await stage.Contact.SayAsync("mijn gegevens");
        Assert.True(stage.Contact.Said[^1].Says(T.DataModel), stage.Contact.Said[^1].Text());
        await stage.Contact.SayAsync("nee, geen taalmodel");
        Assert.True(stage.Contact.Said[^1].Says(T.ModelRefused), stage.Contact.Said[^1].Text());
        Assert.Null((await KeptAsync(stage)).ModelAllowedAt);
        await stage.Contact.SayAsync("mijn gegevens");
        Assert.False(stage.Contact.Said[^1].Says(T.DataModel), stage.Contact.Said[^1].Text());
        await stage.Contact.SayAsync(Gift);
        Assert.Empty(model.Asked);
    }

    [Theory]
    [InlineData(200, FollowUpKind.WhatTomorrow)]
    [InlineData(500, FollowUpKind.BesidesAsking)]
    [InlineData(307, FollowUpKind.BesidesAsking)]
    public async Task Over_HTTP_it_is_called_once_with_the_key_and_a_schema_and_nowhere_else(int status, FollowUpKind asked)
    {
        List<(string Path, string Key, JsonNode Body)> calls = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var api = builder.Build();
        api.MapPost("/{**path}", async (HttpContext http) =>
        {
            calls.Add((http.Request.Path, http.Request.Headers.Authorization.ToString(), (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: Cancel))!));
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""
                {"id":"1","object":"chat.completion","created":1,"model":"small","choices":[{"index":0,"finish_reason":"stop",
                "message":{"role":"assistant","content":"{\"followUp\":\"WhatTomorrow\"}"}}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
                """, Cancel);
        });
        await api.StartAsync(Cancel);
        await using var stage = await Stage.SetAsync(services: s => s.Configure<LanguageModelOptions>(o => (o.Endpoint, o.Key, o.Model) = ($"{api.Urls.Single()}/v1", Secret, "small")));
        await BegunAsync(stage);
        await stage.Contact.SayAsync(Taking);
        Assert.True(stage.Contact.Said[^1].Says(T.FollowUpBring(asked)), stage.Contact.Said[^1].Text());

        var (path, key, body) = Assert.Single(calls);
        Assert.Equal(("/v1/chat/completions", $"Bearer {Secret}", "small", "json_schema"), (path, key, (string)body["model"]!, (string)body["response_format"]!["type"]!));
        Assert.Contains(Taking, (string)body["messages"]![1]!["content"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Carla", body.ToJsonString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        model.Dispose();
        log.Dispose();
    }

    private Task<Stage> WithModelAsync(TimeProvider? time = null) => Stage.SetAsync(time, s => s
        .AddSingleton<IChatClient>(model)
        .AddSingleton<ILoggerProvider>(log)
        .Configure<LanguageModelOptions>(o => (o.Endpoint, o.Key, o.Model) = ("https://model.example.org/v1", Secret, "small")));

    private static async Task BegunAsync(Stage stage, bool byButton = false)
    {
        await stage.Contact.SayAsync("begin");
        if (byButton)
        {
            await stage.Contact.PressAsync(Verbs.AllowModel, "", null, (Fields.Sure, Fields.Yes));
        }
        else
        {
            await stage.Contact.SayAsync("taalmodel ja");
            Assert.True(stage.Contact.Said[^1].Says("vanaf nu leest een taalmodel mee"), stage.Contact.Said[^1].Text());
        }
    }

    private static async Task<ConversationDocument> KeptAsync(Stage stage) =>
        (await stage.Bot.Services.GetRequiredService<SamBot.Storage.Documents>().ConversationAsync(stage.Contact.PersonId, true, Cancel)).Document!;
}
