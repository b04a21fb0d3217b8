using System.Text;
using System.Text.Json;

namespace SamBot.Tests.Support;

/// <summary>Reads a card aloud: what a person sees on it, from top to bottom, as Markdown.</summary>
internal static class CardText
{
    public static string Of(JsonElement card)
    {
        var text = new StringBuilder();
        Elements(card, "body", text);
        Actions(card, text, "");
        return text.ToString();
    }

    private static void Elements(JsonElement of, string name, StringBuilder text)
    {
        if (!of.TryGetProperty(name, out var elements))
        {
            return;
        }

        foreach (var element in elements.EnumerateArray())
        {
            Element(element, text);
        }
    }

    private static void Element(JsonElement element, StringBuilder text)
    {
        switch (element.GetProperty("type").GetString())
        {
            case "TextBlock":
                var isTitle = element.TryGetProperty("style", out var style) && style.GetString() is "heading";
                text.AppendLine($"{(isTitle ? "### " : "")}{element.GetProperty("text").GetString()}").AppendLine();
                break;
            case "RichTextBlock":
                text.AppendLine(string.Concat(element.GetProperty("inlines").EnumerateArray().Select(r => r.GetProperty("text").GetString()))).AppendLine();
                break;
            case "Input.Text":
                text.AppendLine($"*{element.GetProperty("label").GetString()}*").AppendLine();
                Filled(element, text);
                break;
            case "Input.ChoiceSet":
                text.AppendLine($"*{element.GetProperty("label").GetString()}*").AppendLine();
                if (!element.TryGetProperty("style", out var look) || look.GetString() is not "compact")
                {
                    text.AppendLine(string.Join("  \n", element.GetProperty("choices").EnumerateArray().Select(c => $"○ {c.GetProperty("title").GetString()}"))).AppendLine();
                }

                break;
            case "ActionSet":
                Actions(element, text, "");
                break;
            default:
                Elements(element, "items", text);
                break;
        }
    }

    private static void Filled(JsonElement input, StringBuilder text)
    {
        if (input.TryGetProperty("value", out var value) && value.GetString() is { Length: > 0 } filled)
        {
            text.AppendLine($"[ {filled} ]").AppendLine();
        }
    }

    private static void Actions(JsonElement of, StringBuilder text, string indent)
    {
        if (!of.TryGetProperty("actions", out var actions))
        {
            return;
        }

        text.AppendLine($"{indent}{string.Join(" ", actions.EnumerateArray().Select(a => $"[{a.GetProperty("title").GetString()}]"))}").AppendLine();
        foreach (var shown in actions.EnumerateArray().Where(a => a.TryGetProperty("card", out _)))
        {
            text.AppendLine($"({shown.GetProperty("title").GetString()}:)").AppendLine();
            Elements(shown.GetProperty("card"), "body", text);
            Actions(shown.GetProperty("card"), text, indent);
        }
    }
}
