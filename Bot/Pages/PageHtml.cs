using System.Text.Encodings.Web;
using SamBot.Cards;

namespace SamBot.Bot.Pages;

/// <summary>Makes a page of a text: paragraphs parted by empty lines, a heading where one begins with <c>## </c>. Nothing else is markup.</summary>
internal static class PageHtml
{
    private const string Heading = "## ";

    /// <summary>The page.</summary>
    public static string Of(string title, string text, Texts t) =>
        $$"""
        <!doctype html>
        <html lang="{{t.Culture.TwoLetterISOLanguageName}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>{{Encoded(title)}} · SamBot</title>
        <style>
        :root{color-scheme:light dark}
        body{font:1.1rem/1.6 "Segoe UI",system-ui,sans-serif;max-width:38rem;margin:8vh auto;padding:0 1rem;overflow-wrap:anywhere;
        background:light-dark(#fff,#1f1f1f);color:light-dark(#242424,#fff)}
        h2{font-size:1.2rem;margin:2rem 0 .5rem}
        p{margin:.5rem 0}
        nav{margin-top:3rem;display:flex;flex-wrap:wrap;gap:0 1.5rem}
        a{color:light-dark(#4f52b2,#9ea2ff);display:inline-block;padding:.25rem 0}
        </style>
        </head>
        <body>
        <main>
        <h1>{{Encoded(title)}}</h1>
        {{string.Join('\n', Blocks(text))}}
        </main>
        <nav aria-label="SamBot">
        <a href="/">{{Encoded(t.HomeTitle)}}</a>
        <a href="/privacy">{{Encoded(t.PrivacyTitle)}}</a>
        <a href="/terms">{{Encoded(t.TermsTitle)}}</a>
        <a href="https://teams.microsoft.com">{{Encoded(t.HomeLink)}}</a>
        </nav>
        </body>
        </html>
        """;

    private static IEnumerable<string> Blocks(string text) =>
        from block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let isHeading = block.StartsWith(Heading, StringComparison.Ordinal)
        select isHeading ? $"<h2>{Encoded(block[Heading.Length..])}</h2>" : $"<p>{Encoded(block)}</p>";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
