using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

public sealed class MessagesEndpointTests
{
    private const string Sender =
        """
        "channelId":"msteams","serviceUrl":"http://localhost:1/","from":{"id":"u"},"conversation":{"id":"c"}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_the_handler_and_is_answered_200_without_a_body()
    {
        var taken = new List<Activity>();
        await using var host = await EndpointHost.StartAsync(Take(taken));
        using var answer = await host.PostAsync(SampleActivities.Read("message").ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(("hello", "Carla Contact"), (taken.Single().Text, taken.Single().From.Name));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_handlers_status_and_body()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { naam = "Zoë 🌱" });
        await using var host = await EndpointHost.StartAsync((_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse { Status = 202, Body = body }));
        using var answer = await host.PostAsync(SampleActivities.Read("invoke-adaptiveCard-action").ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"naam":"Zoë 🌱"}"""), JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))));
    }

    [Fact]
    public async Task What_a_handler_answers_to_a_message_is_not_the_answer()
    {
        await using var host = await EndpointHost.StartAsync((_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse { Status = 202, Body = "no"u8.ToArray() }));
        using var answer = await host.PostAsync(SampleActivities.Read("message").ToJsonString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_501()
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync(SampleActivities.Read("invoke-adaptiveCard-action").ToJsonString());
        await AssertErrorAsync(answer, 501, "NotImplemented", "invoke");
    }

    [Theory]
    [InlineData("", "BadSyntax", "broken")]
    [InlineData("{", "BadSyntax", "broken")]
    [InlineData("{'type':'message'}", "BadSyntax", "broken")]
    [InlineData("{/* */\"type\":\"message\"}", "BadSyntax", "broken")]
    [InlineData("{\"type\":\"message\",}", "BadSyntax", "broken")]
    [InlineData("{\"type\":\"message\"} {}", "BadSyntax", "broken")]
    [InlineData("not json", "BadSyntax", "broken")]
    [InlineData("null", "WrongType", "$")]
    [InlineData("[]", "WrongType", "$")]
    [InlineData("5", "WrongType", "$")]
    [InlineData("{}", "MissingProperty", "type")]
    [InlineData("""{"type":""}""", "MissingProperty", "type")]
    [InlineData("""{"type":null}""", "MissingProperty", "type")]
    [InlineData("""{"type":5}""", "WrongType", "$.type")]
    [InlineData("""{"type":"message","from":5}""", "WrongType", "$.from")]
    [InlineData("""{"type":"message","text":{}}""", "WrongType", "$.text")]
    [InlineData("""{"type":"message","text":5}""", "WrongType", "$.text")]
    [InlineData("""{"type":"message","from":{"id":5}}""", "WrongType", "$.from.id")]
    [InlineData("""{"type":"message","conversation":[]}""", "WrongType", "$.conversation")]
    [InlineData("""{"type":"message","conversation":{"id":true}}""", "WrongType", "$.conversation.id")]
    [InlineData("""{"type":"message","channelId":5}""", "WrongType", "$.channelId")]
    [InlineData("""{"type":"message","serviceUrl":{}}""", "WrongType", "$.serviceUrl")]
    [InlineData("""{"type":"message","serviceUrl":"s","from":{"id":"u"},"conversation":{"id":"c"}}""", "MissingProperty", "channelId")]
    [InlineData("""{"type":"message","channelId":"m","from":{"id":"u"},"conversation":{"id":"c"}}""", "MissingProperty", "serviceUrl")]
    [InlineData("""{"type":"message","channelId":"m","serviceUrl":"s","from":{},"conversation":{"id":"c"}}""", "MissingProperty", "from.id")]
    [InlineData("""{"type":"message","channelId":"m","serviceUrl":"s","conversation":{"id":"c"}}""", "MissingProperty", "from.id")]
    [InlineData("""{"type":"invoke","channelId":"m","serviceUrl":"s","from":{"id":"u"},"conversation":{"id":""}}""", "MissingProperty", "conversation.id")]
    public async Task A_bad_activity_is_refused_with_the_reason(string body, string code, string reason)
    {
        var taken = new List<Activity>();
        await using var host = await EndpointHost.StartAsync(Take(taken));
        using var answer = await host.PostAsync(body);
        await AssertErrorAsync(answer, 400, code, reason);
        Assert.Empty(taken);
        // One line tells the operator, and where.
        var line = Assert.Single(host.Log.Lines, line => line.Text.Contains(code, StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains(reason, line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_logged_without_its_words()
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync($$"""{"type":"message",{{Sender}},"text":["my secret"]}""");
        await AssertErrorAsync(answer, 400, "WrongType", "$.text");
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(""" "localTimestamp":"2018-04-03T15:04:34 09:00" """)]
    [InlineData(""" "timestamp":"2018-04-03T15:04:34 09:00" """)]
    [InlineData(""" "timestamp":1522767874 """)]
    [InlineData(""" "timestamp":"Tue, 03 Apr 2018 15:04:34 GMT" """)]
    [InlineData(""" "timestamp":"" """)]
    [InlineData(""" "channelData":"x" """)]
    [InlineData(""" "channelData":[] """)]
    [InlineData(""" "channelData":{"source":"website"} """)]
    [InlineData(""" "channelData":{"tenant":"abc"} """)]
    [InlineData(""" "channelData":{"tenant":{"id":1},"eventType":{}} """)]
    [InlineData(""" "entities":["x"] """)]
    [InlineData(""" "entities":{} """)]
    [InlineData(""" "entities":[{"type":5},null,[]] """)]
    [InlineData(""" "attachments":[{"contentType":"image/png","name":5}] """)]
    [InlineData(""" "attachments":"x" """)]
    [InlineData(""" "attachments":[null] """)]
    [InlineData(""" "replyToId":5 """)]
    [InlineData(""" "locale":5 """)]
    [InlineData(""" "textFormat":[] """)]
    [InlineData(""" "id":5 """)]
    [InlineData(""" "name":5,"action":{},"value":"x" """)]
    [InlineData(""" "recipient":"28:sambot" """)]
    [InlineData(""" "recipient":{"id":5,"name":[],"role":1} """)]
    [InlineData(""" "from":{"id":"u","name":5,"role":{},"aadObjectId":5} """)]
    [InlineData(""" "conversation":{"id":"c","isGroup":"false"} """)]
    [InlineData(""" "conversation":{"id":"c","conversationType":5,"tenantId":{},"name":7} """)]
    [InlineData(""" "membersAdded":{},"membersRemoved":5 """)]
    [InlineData(""" "membersAdded":[null,{"id":[]}],"membersRemoved":["x"] """)]
    public async Task An_odd_informational_member_is_a_missing_one(string member)
    {
        var taken = new List<Activity>();
        await using var host = await EndpointHost.StartAsync(Take(taken));
        using var answer = await host.PostAsync($$"""{"type":"message",{{Sender}},"text":"Goedendag",{{member}} }""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var activity = taken.Single();
        Assert.Equal(("Goedendag", "u", "c"), (activity.Text, activity.From.Id, activity.Conversation.Id));
        Assert.Null(activity.Timestamp);
        Assert.Null(activity.Conversation.IsGroup);
        Assert.DoesNotContain(activity.MembersAdded ?? [], m => m is null || m.Id is not null);
        Assert.DoesNotContain(activity.Entities ?? [], e => e is null);
        Assert.DoesNotContain(activity.Attachments ?? [], a => a is null);
    }

    [Fact]
    public async Task An_unknown_type_needs_nothing_but_its_type()
    {
        var taken = new List<Activity>();
        await using var host = await EndpointHost.StartAsync(Take(taken));
        using var answer = await host.PostAsync("""{"type":"handoff"}""");
        Assert.Equal((HttpStatusCode.OK, "handoff"), (answer.StatusCode, taken.Single().Type));
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        using var answer = await host.PostAsync($$"""{"type":"message","value":{{deep}}""");
        await AssertErrorAsync(answer, 400, "BadSyntax", "nested");
    }

    [Fact]
    public async Task Invalid_utf8_is_refused()
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync([.. Encoding.UTF8.GetBytes("{\"type\":\"message\",\"x\":\""), 0xED, 0xA0, 0x80, .. "\"}"u8]);
        await AssertErrorAsync(answer, 400, "BadSyntax", "UTF-8");
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync("\uFEFF" + SampleActivities.Read("message").ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(@"Ik wil \ud83c graag praten", "Ik wil \ufffd graag praten")]
    [InlineData(@"\uD83C", "\ufffd")]
    [InlineData(@"\udf31 los", "\ufffd los")]
    [InlineData(@"\ud83c\udf31 heel", "\ud83c\udf31 heel")]
    [InlineData(@"\ud83c\ud83c\udf31", "\ufffd\ud83c\udf31")]
    [InlineData(@"\ud83c\n", "\ufffd\n")]
    [InlineData(@"\ud83c\u0041", "\ufffdA")]
    [InlineData(@"\udf31\ud83c", "\ufffd\ufffd")]
    [InlineData(@"\\ud83c", @"\ud83c")]
    [InlineData(@"\\\ud83c", "\\\ufffd")]
    public async Task A_lone_surrogate_is_replaced_and_not_lost(string escaped, string expected)
    {
        var taken = new List<Activity>();
        await using var host = await EndpointHost.StartAsync(Take(taken));
        using var answer = await host.PostAsync(
            $$"""{"type":"message",{{Sender}},"text":"{{escaped}}","value":{"{{escaped}}":"{{escaped}}"} }""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var activity = taken.Single();
        var member = ((JsonElement)activity.Value).EnumerateObject().Single();
        Assert.Equal([expected, expected, expected], [activity.Text, member.Name, member.Value.GetString()]);
    }

    [Theory]
    [InlineData(@"\ud8")]
    [InlineData(@"\ud83c")]
    [InlineData(@"\ud83c\")]
    [InlineData(@"\ud83c\u")]
    [InlineData(@"\udxyz")]
    public async Task A_broken_escape_at_the_end_is_refused(string end)
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync("{\"type\":\"message\",\"text\":\"" + end);
        await AssertErrorAsync(answer, 400, "BadSyntax", "broken");
    }

    [Theory]
    [InlineData(0, false, 200)]
    [InlineData(1, false, 413)]
    [InlineData(0, true, 200)]
    [InlineData(1, true, 413)]
    [InlineData(1024 * 1024, true, 413)]
    public async Task A_body_above_256_KiB_is_refused_however_it_is_sent(int above, bool chunked, int status)
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        var start = $$"""{"type":"message",{{Sender}},"text":" """;
        var body = start + new string('a', (256 * 1024) + above - start.Length - 2) + "\"}";
        HttpContent content = chunked ? new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))) : new StringContent(body);
        content.Headers.Remove("Content-Type");
        using var answer = await host.PostAsync(content, "application/json", request => request.Headers.TransferEncodingChunked = chunked);
        if (status == 200)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        else
        {
            await AssertErrorAsync(answer, status, "MessageSizeTooBig", "262144");
        }
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("nonsense", 415)]
    [InlineData(null, 415)]
    public async Task Only_json_in_utf8_is_taken(string? contentType, int status)
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        using var answer = await host.PostAsync(Encoding.UTF8.GetBytes(SampleActivities.Read("message").ToJsonString()), contentType);
        if (status == 200)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        else
        {
            await AssertErrorAsync(answer, status, "UnsupportedMediaType", "application/json");
        }
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("br", 415)]
    [InlineData("GZIP, identity", 415)]
    [InlineData("identity", 200)]
    [InlineData("", 200)]
    public async Task A_compressed_body_is_refused_by_name(string encoding, int status)
    {
        await using var host = await EndpointHost.StartAsync(Take([]));
        var body = Encoding.UTF8.GetBytes(SampleActivities.Read("message").ToJsonString());
        if (status == 415)
        {
            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await gzip.WriteAsync(body, Token);
            }

            body = compressed.ToArray();
        }

        using var answer = await host.PostAsync(body, change: request => request.Content!.Headers.TryAddWithoutValidation("Content-Encoding", encoding));
        if (status == 200)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        else
        {
            await AssertErrorAsync(answer, status, "UnsupportedMediaType", "compressed");
        }
    }

    [Fact]
    public async Task A_failing_handler_is_500_and_one_log_line_without_peoples_text()
    {
        await using var host = await EndpointHost.StartAsync((_, _) => throw new InvalidOperationException("broken inside"));
        using var answer = await host.PostAsync($$"""{"type":"message","id":"a\n1",{{Sender}},"text":"my secret"}""");
        await AssertErrorAsync(answer, 500, "ServiceError", "could not handle");
        Assert.DoesNotContain("broken inside", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var line = Assert.Single(host.Log.Lines, line => line.Level >= LogLevel.Error).Text;
        Assert.Contains("message", line, StringComparison.Ordinal);
        Assert.Contains("a?1", line, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_that_hangs_up_is_no_error()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var host = await EndpointHost.StartAsync(async (_, cancellationToken) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.PostAsync(
            new StringContent(SampleActivities.Read("message").ToJsonString(), Encoding.UTF8, "application/json"), null, cancellationToken: caller.Token));
        await host.Log.SeenAsync("hung up", Token);
        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= LogLevel.Warning && !line.Text.StartsWith("Without", StringComparison.Ordinal));
    }

    internal static async Task AssertErrorAsync(HttpResponseMessage answer, int status, string code, string reason)
    {
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var error = JsonNode.Parse(body)!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.Contains(reason, (string?)error["message"], StringComparison.Ordinal);
    }

    private static Func<Activity, CancellationToken, Task<InvokeResponse?>> Take(List<Activity> taken) => (activity, _) =>
    {
        taken.Add(activity);
        return Task.FromResult<InvokeResponse?>(null);
    };
}
