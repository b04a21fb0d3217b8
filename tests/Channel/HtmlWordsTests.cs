using System.Text.Json.Nodes;
using SamBot.Bot.Channel.Receiving;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>The words of a message that stand in its HTML alone.</summary>
public sealed class HtmlWordsTests
{
    private const string Quote = "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>SamBot</strong><p>Wat kom je brengen?</p></blockquote>";

    [Theory]
    [InlineData("<div><div>Ik breng een draaiboek</div></div>", "Ik breng een draaiboek")]
    [InlineData("<p>Een</p>\r\n<p>twee<br>drie</p>", "Een\ntwee\ndrie")]
    [InlineData("<ul><li>een draaiboek</li><li>cijfers</li></ul>", "een draaiboek\ncijfers")]
    [InlineData("<p>een&nbsp;&nbsp;draaiboek &amp; <b>cij</b>fers</p>", "een draaiboek & cijfers")]
    [InlineData("<div>   veel\n\n   ruimte   </div>", "veel ruimte")]
    [InlineData(Quote + "<p>een draaiboek</p>", "een draaiboek")]
    [InlineData(Quote, "")]
    [InlineData(Quote + "<p>&nbsp;</p>", "")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Forward\">van een ander</blockquote>van mij", "van mij")]
    [InlineData("<blockquote>mijn motto</blockquote>", "mijn motto")]
    [InlineData("<p>goed <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"👍\" src=\"https://x.example/1.png\"></p>", "goed 👍")]
    [InlineData("<p><img src=\"https://x.example/1.png\" alt=\"image\"></p>", "")]
    [InlineData("<script>alert(1)</script><style>p{}</style>tekst<!-- niets -->", "tekst")]
    [InlineData("geen opmaak", "geen opmaak")]
    [InlineData("<div><p>niet gesloten", "niet gesloten")]
    [InlineData("", "")]
    public void The_words_are_read_and_what_is_quoted_is_not(string html, string words) => Assert.Equal(words, HtmlWords.Of(html));

    [Fact]
    public void A_page_that_is_nested_deep_is_read_without_end()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 7_000)) + "diep";
        Assert.Equal("diep", HtmlWords.Of(html));
    }

    [Theory]
    [InlineData(null, "<p>uit de kopie</p>", "uit de kopie")]
    [InlineData("", "<p>uit de kopie</p>", "uit de kopie")]
    [InlineData("  ", "<p>uit de kopie</p>", "uit de kopie")]
    [InlineData("<quoted messageId=\"1\"/>", "<p>uit de kopie</p>", "uit de kopie")]
    [InlineData("<quoted messageId=\"1\"/>", Quote, null)]
    [InlineData("getypt", "<p>uit de kopie</p>", "getypt")]
    [InlineData("een&nbsp;draaiboek", null, "een draaiboek")]
    [InlineData(null, null, null)]
    [InlineData(null, "<p> </p>", null)]
    public void They_count_where_the_message_has_no_text(string? text, string? html, string? heard)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "https://x.example",
            ["from"] = new JsonObject { ["id"] = "29:1" },
            ["conversation"] = new JsonObject { ["id"] = "a:1" },
            ["text"] = text,
            ["attachments"] = html is null ? null : new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }),
        };
        Assert.Equal(heard, Incoming.Of(ActivityReaderTests.Read(activity), new Deciders("", "", "", []), isDevelopment: false)!.Text);
    }

    [Theory]
    [InlineData("""{"contentType":"text/html","content":{"x":1}}""")]
    [InlineData("""{"contentType":"text/html"}""")]
    [InlineData("""{"contentType":"text/plain","content":"<p>x</p>"}""")]
    [InlineData("""{"content":"<p>x</p>"}""")]
    public void Another_attachment_holds_no_words(string attachment) =>
        Assert.Null(ActivityReaderTests.Read(JsonNode.Parse($$"""{"type":"handoff","attachments":[{{attachment}}]}""")!).WordsInHtml());

    [Fact]
    public async Task A_contact_whose_words_stand_in_the_HTML_alone_is_answered_to_them()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.PostAsync(
            stage.Contact.Activity("message", a => a["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"{Quote}<p>{Some.Typed[Question.Bring]}</p>" })));
        Assert.Contains("Hoe past het bij de stichting?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }
}
