using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/playground/state")]
    [InlineData("/playground/web/playground.css")]
    [InlineData("/playground/events?person=x")]
    [InlineData("/playground/connector/v3/conversations/x/members")]
    public async Task A_foreign_host_or_a_proxy_is_turned_away(string path)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);

        foreach (var (header, value) in new[] { ("Host", "evil.example"), ("X-Forwarded-For", "203.0.113.7"), ("Forwarded", "for=203.0.113.7") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("Forbidden", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!["code"]);
        }
    }

    [Fact]
    public async Task Another_web_sites_form_cannot_post()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await host.Http.PostAsync(new Uri("/playground/people", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/playground/state")]
    [InlineData("/playground/connector/v3/conversations/x/members")]
    public async Task In_Production_there_is_no_Playground(string path)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path, environment: "Production");
        using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
