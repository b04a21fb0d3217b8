using System.Text;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Links in a person's words stand as text with the host to which they lead, whatever they look like.</summary>
public sealed class LinksTests
{
    [Theory]
    [InlineData("Zie https://sam.nl/draaiboek voor meer.", "sam.nl")]
    [InlineData("Alles staat op www.sam.nl.", "www.sam.nl")]
    [InlineData("(https://sam.nl)", "sam.nl")]
    [InlineData("https://sam.nl@evil.example/inloggen", "evil.example")]
    [InlineData("https://sam.nl:geheim@evil.example:8443", "evil.example")]
    [InlineData(@"https:\\evil.example\@sam.nl", "evil.example")]
    [InlineData("https:evil.example", "evil.example")]
    [InlineData("https:////evil.example/sam.nl", "evil.example")]
    [InlineData("https://evil.example#@sam.nl", "evil.example")]
    [InlineData("https://evil.example?@sam.nl", "evil.example")]
    [InlineData("https://%65vil.example/", "evil.example")]
    [InlineData("https://sаm.nl/", "xn--sm-7kc.nl")]
    [InlineData("https://xn--sm-8kc.nl/", "xn--sm-8kc.nl")]
    [InlineData("https://sam.nl(@evil.example", "evil.example")]
    [InlineData("https://evil.example/www.sam.nl", "evil.example")]
    [InlineData("https://[2001:db8::1]:80/", "[2001:db8::1]")]
    [InlineData("HTTPS://SAM.NL", "sam.nl")]
    [InlineData("[sam.nl](https://evil.example/sam.nl)", "evil.example")]
    [InlineData("[https://sam.nl](https://evil.example)", "sam.nl|evil.example")]
    [InlineData("<a href='https://evil.example'>sam.nl</a>", "evil.example")]
    [InlineData("https://a.nl https://b.nl https://a.nl", "a.nl|b.nl")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("[klik](javascript:alert(1))", "")]
    [InlineData("data:text/html,hallo", "")]
    [InlineData("http: dat is een protocol", "")]
    [InlineData("Een aanpak die werkt.", "")]
    [InlineData("jan@sam.nl", "")]
    public void The_host_is_the_one_that_a_browser_would_go_to(string text, string hosts) => Assert.Equal(hosts, string.Join('|', Links.Hosts(text)));

    [Fact]
    public void The_review_and_the_chairs_card_show_the_words_as_typed_and_the_host()
    {
        const string said = "Ons draaiboek voor zij-instromers: [sam.nl](https://sam.nl@evil.example/x). Iedere werkgever mag het gebruiken.";
        var t = Texts.In(Language.Dutch);
        var talk = Talk.Reviewing().Say("wijzig 1").Say("alleen het nieuwe").Fill((Question.Bring, said));
        Has(IntakeReply.Of(talk.State, talk.Last, [], t, Some.Foundation, Some.Rules));
        Has(SummaryCard.Of(new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch with { Bring = said }, Some.Monday)), Telling.Waiting, [], t, Some.Foundation));
        Has(SummaryCard.Of(
            new("r", new MeetingRequest.Open(Some.Carla, Some.Pitch with { Bring = said, Topic = Some.Pitch.Topic with { Kind = TopicKind.CandidatePitch } }, Some.Monday)), Telling.Waiting, [], t, Some.Foundation));

        void Has(Message message)
        {
            var card = Encoding.UTF8.GetString(message.Card.ToJson());
            Assert.Contains(t.LinksTo("evil.example"), card, StringComparison.Ordinal);
            Assert.Contains("[sam.nl](https://sam.nl@evil.example/x)", card, StringComparison.Ordinal);
            // Only a TextRun shows brackets as they are.
            Assert.DoesNotContain("\"type\":\"TextBlock\",\"text\":\"Ons draaiboek", card, StringComparison.Ordinal);
        }
    }
}
