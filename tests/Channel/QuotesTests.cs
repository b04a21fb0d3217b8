using System.Text.Json.Nodes;
using SamBot.Bot.Channel.Receiving;

namespace SamBot.Tests.Channel;

public sealed class QuotesTests
{
    [Theory]
    [InlineData("<quoted messageId=\"1783419459151\"/> verstuur", "verstuur")]
    [InlineData("<quoted messageId=\"1783419459151\"/>\nverstuur", "verstuur")]
    [InlineData("<quoted messageId=\"1\" /> verstuur", "verstuur")]
    [InlineData("<quoted messageId=\"1\"></quoted> verstuur", "verstuur")]
    [InlineData("<quoted messageId=\"1\"/> een <quoted messageId=\"2\"/> twee", "een twee")]
    [InlineData("Ja, <quoted messageId=\"1\"/> dat is het", "Ja, dat is het")]
    [InlineData("<quoted messageId=\"1\"/>", "")]
    [InlineData(" <quoted messageId=\"1\"/> \n ", "")]
    public void A_quote_is_taken_off(string text, string left) => Assert.Equal(left, Quotes.Without(text));

    [Theory]
    [InlineData(" zoals getypt ")]
    [InlineData("<quoted>verstuur</quoted>")]
    [InlineData("<quoted messageId=1/> verstuur")]
    [InlineData("<quote messageId=\"1\"/> verstuur")]
    public void What_is_no_quote_stays_as_it_was_typed(string text) => Assert.Equal(text, Quotes.Without(text));

    [Theory]
    [InlineData("<quoted messageId=\"1\"/> ja", """{"type":"quotedReply","quotedReply":{"messageId":"1"}}""", "1")]
    [InlineData("<quoted messageId=\"1\"/> ja", "", "1")]
    [InlineData("<quoted messageId=\"1\"/> ja", """{"type":"quotedReply"}""", "1")]
    [InlineData("<quoted messageId=\"1\"/> ja", """{"type":"quotedReply","quotedReply":"1"}""", "1")]
    [InlineData("<quoted messageId=\"1\"/> ja", """{"type":"quotedReply","quotedReply":{"messageId":5}}""", "1")]
    [InlineData("ja", """{"type":"quotedReply","quotedReply":{"messageId":"1"}}""", "1")]
    [InlineData(null, """{"type":"quotedReply","quotedReply":{"messageId":"1"}}""", "1")]
    [InlineData("<quoted messageId=\"1\"/> a <quoted messageId=\"1\"/> b", "", "1")]
    [InlineData("ja", """{"type":"quotedReply","quotedReply":{"messageId":"1"}},{"type":"quotedReply","quotedReply":{"messageId":"2"}}""", null)]
    [InlineData("<quoted messageId=\"1\"/> a <quoted messageId=\"2\"/> b", "", null)]
    [InlineData("<quoted messageId=\"\"/> ja", "", null)]
    [InlineData("ja", "", null)]
    public void The_message_that_is_quoted_is_known_where_it_is_one(string? text, string entities, string? quoted)
    {
        var activity = ActivityReaderTests.Read(JsonNode.Parse($$"""{"type":"handoff","entities":[{{entities}}]}""")!);
        activity.Text = text;
        Assert.Equal(quoted, activity.Quoted());
    }
}
