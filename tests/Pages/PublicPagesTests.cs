using System.Net;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pages;

/// <summary>The pages that the app package points to: what is kept of people, and the terms of use.</summary>
public sealed class PublicPagesTests
{
    private static readonly KeyValuePair<string, string?>[] Settings =
    [
        new("Foundation:Name", "Stichting <Zon & Zee>"),
        new("Foundation:PrivacyContact", "Vraag het aan \"Piet\""),
        new("Retention:RequestMonths", "7"),
        new("Retention:ConversationMonths", "1"),
        new("Chair:AnswerWithinWorkingDays", "9"),
    ];

    [Theory]
    [InlineData("nl-NL,nl;q=0.9", "nl", "Wat SamBot van je bewaart", "7 maanden", "één maand na je laatste bericht", "Typ vergeet mij")]
    [InlineData("en-GB,en;q=0.9", "en", "What SamBot keeps about you", "7 months", "one month after your last message", "Type forget me")]
    [InlineData("fr", "nl", "Wat SamBot van je bewaart", "Stichting <Zon & Zee> is daarvoor verantwoordelijk", "Vraag het aan \"Piet\"")]
    public Task The_privacy_page_says_what_the_settings_say_in_the_readers_language(string accepts, string language, params string[] says) =>
        SaysAsync("/privacy", accepts, language, says);

    [Theory]
    [InlineData("nl", "nl", "Voorwaarden", "binnen 9 werkdagen", "voorzitter van Stichting <Zon & Zee>")]
    [InlineData("en", "en", "Terms of use", "within 9 working days", "Vraag het aan \"Piet\"")]
    public Task The_terms_say_what_to_expect(string accepts, string language, params string[] says) => SaysAsync("/terms", accepts, language, says);

    private static async Task SaysAsync(string path, string accepts, string language, string[] says)
    {
        await using var bot = new BotHost(settings: Settings);
        using var ask = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", accepts } } };

        using var answer = await bot.Http.SendAsync(ask, TestContext.Current.CancellationToken);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        // The settings are text, and the page has no other markup than its own.
        Assert.DoesNotContain("<Zon", page, StringComparison.Ordinal);
        Assert.DoesNotContain('{', page[page.IndexOf("<main>", StringComparison.Ordinal)..]);
        Assert.Contains("<h2>", page, StringComparison.Ordinal);
        Assert.All(says, text => Assert.Contains(text, WebUtility.HtmlDecode(page), StringComparison.Ordinal));
    }
}
