using System.Text.Encodings.Web;
using SamBot.Cards;
using SamBot.Records;

namespace SamBot.Bot;

/// <summary>The page at the bot's address in a browser. Where the Playground runs, its page is shown instead.</summary>
public static class Home
{
    /// <summary><c>GET /</c>: a short page that says what the bot is and what it keeps of people.</summary>
    public static void MapHome(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", async context =>
    {
        var foundation = context.RequestServices.GetRequiredService<Foundation>();
        var standard = context.RequestServices.GetRequiredService<HouseRules>().DefaultLanguage;
        var t = Texts.In(Texts.LanguageOf(context.Request.Headers.AcceptLanguage.ToString()) ?? standard);
        var encode = HtmlEncoder.Default;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        await context.Response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="{{t.Culture.TwoLetterISOLanguageName}}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>SamBot</title>
            <style>
            :root{color-scheme:light dark}
            body{font:1.1rem/1.6 "Segoe UI",system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1rem;
            background:light-dark(#fff,#1f1f1f);color:light-dark(#242424,#fff)}
            a{color:light-dark(#4f52b2,#9ea2ff)}
            </style>
            <main>
            <h1>SamBot</h1>
            <p>{{encode.Encode(t.HomeBody(foundation.Name))}}</p>
            <p>{{encode.Encode(t.HomeStored(foundation.PrivacyContact))}}</p>
            <p><a href="https://teams.microsoft.com">{{encode.Encode(t.HomeLink)}}</a></p>
            </main>
            </html>
            """,
            context.RequestAborted);
    });
}
