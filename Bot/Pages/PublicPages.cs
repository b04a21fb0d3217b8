using System.Globalization;
using SamBot.Cards;
using SamBot.Records;

namespace SamBot.Bot.Pages;

/// <summary>
/// The pages that everybody may read in a browser: what the bot is, what it keeps of people, and on what terms people use it. The app package points
/// to them. Where the Playground runs, its own page stands at the bot's address.
/// </summary>
public static class PublicPages
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary><c>GET /</c>, <c>GET /privacy</c> and <c>GET /terms</c>, in the language that the browser asks for.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        Map("/", (t, foundation) => (t.HomeTitle, t.HomePage(foundation.Name)));
        Map("/privacy", (t, foundation) => (t.PrivacyTitle, t.PrivacyPage(
            foundation.Name, foundation.Kept.RequestsIn(t), foundation.Kept.ConversationsIn(t), foundation.PrivacyContact)
            + (foundation.ModelHost is { } host ? $"\n\n{t.PrivacyModel(host)}" : "")));
        Map("/terms", (t, foundation) => (t.TermsTitle, t.TermsPage(
            foundation.Name, foundation.AnswerWithinWorkingDays.ToString(CultureInfo.InvariantCulture), foundation.PrivacyContact)));

        void Map(string path, Func<Texts, Foundation, (string Title, string Text)> page) => endpoints.MapMethods(path, Methods, async context =>
        {
            var rules = context.RequestServices.GetRequiredService<HouseRules>();
            var t = rules.Foundation.TextsIn(Texts.LanguageOf(context.Request.Headers.AcceptLanguage.ToString()) ?? rules.DefaultLanguage);
            var (title, text) = page(t, rules.Foundation);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
            context.Response.Headers.ContentLanguage = t.Culture.TwoLetterISOLanguageName;
            context.Response.Headers.Vary = "Accept-Language";
            await context.Response.WriteAsync(PageHtml.Of(title, text, t), context.RequestAborted);
        });
    }
}
