using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Reads a person's words from the copy of a message that Teams attaches as HTML, where the message itself has no text. What they quote is left out.
/// Source: msteams-docs, issue 3960; a quoted or forwarded message is a <c>blockquote</c> with an itemtype of schema.skype.com.
/// </summary>
internal static class HtmlWords
{
    // Teams takes messages of 28 KB. The parser's work grows faster than a page that is made to be nested deep.
    private const int LongestHtml = 40_000;

    private const string Types = "http://schema.skype.com/";
    private const string Emoji = $"{Types}Emoji";

    private static readonly string[] Lines = ["P", "DIV", "BR", "LI", "TR", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "PRE", "BLOCKQUOTE", "TABLE"];
    private static readonly string[] Silent = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "TITLE", "HEAD"];

    /// <summary>The words of a message's HTML; null when it has none.</summary>
    public static string? WordsInHtml(this Activity activity)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment is { ContentType: "text/html", Content: JsonElement { ValueKind: JsonValueKind.String } content }
                && content.GetString() is { Length: <= LongestHtml } html && Of(html) is { Length: > 0 } words)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>The words of a page, in lines. It may be empty.</summary>
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        // Nothing on the page is run or fetched.
        for (INode? node = new HtmlParser().ParseDocument(html).Body; node is not null; node = Next(node))
        {
            if (node is IText text)
            {
                Add(words, text.Data);
            }
            else if (node is IElement element && !IsLeftOut(element))
            {
                if (Lines.Contains(element.TagName))
                {
                    NewLine(words);
                }
                else if (element.GetAttribute("itemtype") == Emoji && element.GetAttribute("alt") is { } sign)
                {
                    Add(words, sign);
                }
            }
        }

        return words.ToString().Trim();
    }

    // Without recursion: a page may be nested deeper than the stack.
    private static INode? Next(INode node)
    {
        if (node.HasChildNodes && !(node is IElement element && IsLeftOut(element)))
        {
            return node.FirstChild;
        }

        INode? at = node;
        while (at is not null && at.NextSibling is null)
        {
            at = at.Parent;
        }

        return at?.NextSibling;
    }

    private static bool IsLeftOut(IElement element) => Silent.Contains(element.TagName)
        || (element.TagName is "BLOCKQUOTE" && element.GetAttribute("itemtype")?.StartsWith(Types, StringComparison.OrdinalIgnoreCase) is true);

    // Spaces and line ends of the page are one space; a space that does not break is one as well.
    private static void Add(StringBuilder words, string text)
    {
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace)
            {
                words.Append(c);
            }
            else if (words.Length > 0 && !char.IsWhiteSpace(words[^1]))
            {
                words.Append(' ');
            }
        }
    }

    private static void NewLine(StringBuilder words)
    {
        while (words.Length > 0 && words[^1] == ' ')
        {
            words.Length--;
        }

        if (words.Length > 0 && words[^1] != '\n')
        {
            words.Append('\n');
        }
    }
}
