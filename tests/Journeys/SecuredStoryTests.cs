using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The main job with authentication on, both ways, and a channel on which everything goes wrong that can.</summary>
public sealed class SecuredStoryTests
{
    private static readonly TimeSpan AskedToWait = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task The_whole_story_is_told_once_with_tokens_checked_both_ways_and_a_channel_that_fails()
    {
        await using var stage = await SecuredStage.SetAsync();
        var (contact, chair) = (stage.Contact, stage.Chair);

        // The contact's conversation: every kind of failure, each before the message was taken.
        stage.Goes(
            contact.ConversationId,
            ChannelFault.Of(429, "TooManyRequests", AskedToWait),
            null,
            ChannelFault.Answer(502, "<html>bad gateway</html>", contentType: "text/html"),
            ChannelFault.ResetBefore,
            null,
            ChannelFault.Hang,
            null,
            ChannelFault.Of(500, "ServiceError"),
            null,
            ChannelFault.OfTeams(429, 429, "TooManyRequests"),
            ChannelFault.Of(503, "ServiceUnavailable"),
            null,
            ChannelFault.Of(412, "PreconditionFailed"));
        // The chair's: the app is not installed for them yet, after a gateway that fails.
        stage.Channel.IsInstalledFor = _ => false;
        stage.Goes("", ChannelFault.Answer(502, ""));

        await TellsAsync(stage, contact, () => contact.SayAsync("Goedendag"));
        foreach (var question in Enum.GetValues<Question>())
        {
            await TellsAsync(stage, contact, () => contact.SayAsync(Some.Typed[question]));
        }

        // The channel ends the bot's token early: another is asked for, once.
        var tokens = stage.Tokens.Requests;
        foreach (var token in stage.Tokens.Issued)
        {
            stage.Revoked.Add(token);
        }

        await TellsAsync(stage, contact, () => contact.SayAsync("verstuur"));
        Assert.Equal(tokens + 1, stage.Tokens.Requests);
        Assert.True(stage.Refusals > 0);
        var requestId = Stage.RequestIdOn(contact.LastCard);

        using var ready = await stage.Bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"identity\":\"reachable\"", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Nobody can be told yet, and nobody is told anything false; the request waits.
        await stage.Channel.CalledAsync("POST", "");
        Assert.Empty(chair.Said);
        Assert.Contains("Je verzoek ligt bij de voorzitter", contact.Said[^1].Text(), StringComparison.Ordinal);

        stage.Channel.IsInstalledFor = _ => true;
        stage.Goes(chair.ConversationId, ChannelFault.Of(502, "BadGateway"), ChannelFault.ResetBefore, null, ChannelFault.Hang);
        await chair.InstallAsync();
        var shown = await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("Zij-instromers die blijven")));
        var cardId = (string)shown.Single(a => a.Says("Zij-instromers die blijven"))["id"]!;

        // Others try, with a good token of their own, with none, and with one for another bot.
        var refused = await contact.PressAsync("approve", requestId, cardId);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)refused["type"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(stage, chair.Invoke("approve", requestId, cardId), null));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, chair.Invoke("approve", requestId, cardId), stage.OpenId.SignFor("another-bot", stage.Channel.ServiceUrl)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, chair.Invoke("approve", requestId, cardId), stage.OpenId.SignFor(stage.Tokens.AppId, "https://elsewhere.example/")));

        // The contact has blocked the bot by now, and is back later.
        stage.Goes(contact.ConversationId, ChannelFault.OfTeams(403, 209, "MessageWritesBlocked"));
        var answer = await chair.PressAsync("approve", requestId, cardId, ("note", "Wat goed, graag!"));
        Assert.Contains("Goedgekeurd door Jan Bos", answer.AnswerText(), StringComparison.Ordinal);
        await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("Het antwoord volgt zodra dat voorbij is")));
        await contact.SayAsync("status");
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("Wat goed, graag!")));
        await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));

        // Nothing lost: the chair reads all of it. Nothing told twice. Their welcome may come last, since the channel failed.
        var chairs = await stage.Channel.UntilAsync(chair.ConversationId, c => c.Count > 1);
        Assert.Single(chairs, a => a.Says("Zij-instromers die blijven"));
        Assert.Equal(2, chairs.Count);
        Assert.Single(chairs, a => a.Says("Goedgekeurd door Jan Bos") && a.Says("Wat goed, graag!"));
        Assert.Single(contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek") && a.Says("Wat goed, graag!"));
        KeepsToTheBudgets(stage);
        KeepsSecrets(stage);
    }

    // Waits until the one reply to it stands there, whenever the channel takes it.
    private static async Task TellsAsync(SecuredStage stage, Chatter contact, Func<Task> says)
    {
        var before = contact.Said.Count;
        await says();
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Count > before);
        Assert.Equal(before + 1, contact.Said.Count);
    }

    private static async Task<HttpStatusCode> PostAsync(SecuredStage stage, JsonObject activity, TestToken? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token.Bearer);
        }

        using var response = await stage.Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    // Teams' figures per conversation: 7 in a second, 8 in two, 60 in thirty.
    private static void KeepsToTheBudgets(SecuredStage stage)
    {
        foreach (var calls in stage.Calls.Where(c => c.Method != "GET").GroupBy(c => c.Conversation))
        {
            var times = calls.Select(c => c.At).Order().ToArray();
            foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30) })
            {
                Assert.All(times, from => Assert.InRange(times.Count(t => t >= from && t < from + TimeSpan.FromSeconds(seconds)), 1, most));
            }
        }

        var inContact = stage.Calls.Where(c => c.Conversation == stage.Contact.ConversationId && c is { Method: "POST", Type: "message" }).Select(c => c.At).Order().ToArray();
        Assert.True(inContact[1] - inContact[0] >= AskedToWait, $"The channel asked for {AskedToWait}, the next call came after {inContact[1] - inContact[0]}");
    }

    private static void KeepsSecrets(SecuredStage stage) => Assert.All(stage.Log.Lines, line =>
    {
        Assert.DoesNotContain(stage.Tokens.Secret, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", line.Text, StringComparison.Ordinal);
        Assert.All(stage.Tokens.Issued, token => Assert.DoesNotContain($"Bearer {token}", line.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Typed[Question.Bring], line.Text, StringComparison.Ordinal);
    });
}
