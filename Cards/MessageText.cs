using System.Text;
using System.Text.RegularExpressions;
using SamBot.Cards.Elements;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>
/// A message as plain text, for channels that show no cards. It reads the card from top to bottom, after what answers the person. It reads all
/// fields, since one typed message may answer them all.
/// </summary>
public static partial class MessageText
{
    /// <summary>The whole message.</summary>
    public static string Of(Message message, Texts t)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = new StringBuilder();
        foreach (var element in Flat(message.Card.Body).Where(e => !e.IsCardOnly).OrderByDescending(e => e.IsReadFirst))
        {
            if (Words(element, t) is { Length: > 0 } words)
            {
                Add(text, words, element.Spacing is Spacing.None or Spacing.Small ? "\n" : "\n\n");
            }
        }

        foreach (var page in (message.Card.Actions ?? []).OfType<OpenUrlAction>())
        {
            Add(text, $"{page.Title}: {page.Url}", "\n\n");
        }

        return text.ToString();
    }

    /// <summary>The short form of a message that a channel found too long: its summary, and how to go on.</summary>
    public static string Brief(Message message, Texts t)
    {
        ArgumentNullException.ThrowIfNull(message);
        return $"{message.Summary}\n\n{t.TooBig}";
    }

    /// <summary>The titles of the message's buttons that may be typed instead.</summary>
    public static IReadOnlyList<string> Typed(Message message, Vocabulary words)
    {
        ArgumentNullException.ThrowIfNull(message);
        return [.. (message.Card.Actions ?? []).Select(a => a.Title).OfType<string>().Where(title => words.Command(title) is { Rest.Length: 0 })];
    }

    private static IEnumerable<CardElement> Flat(IReadOnlyList<CardElement> elements) => elements.Where(e => e.IsVisible is not false).SelectMany(e => e switch
    {
        Container c => First(Flat(c.Items), c.Spacing),
        _ => [e],
    });

    // The first element of a container takes over the room above the container.
    private static IEnumerable<CardElement> First(IEnumerable<CardElement> elements, Spacing? spacing) =>
        elements.Select((e, i) => i == 0 ? e with { Spacing = spacing } : e);

    private static string Words(CardElement element, Texts t) => element switch
    {
        TextBlock e => Plain(e.Text),
        RichTextBlock e => string.Concat(e.Inlines.Select(run => run.Text)),
        TextInput { Value: { Length: > 0 } value } e => $"{e.Label}\n\n{t.FilledIn(value)}",
        TextInput e => $"{e.Label}\n{e.Placeholder}",
        DateInput { Value: { } value } e => $"{e.Label}\n\n{t.FilledIn(value)}",
        DateInput e => e.Label ?? "",
        ChoiceSetInput { Style: ChoiceStyle.Expanded } e => $"{e.Label}\n{string.Join('\n', e.Choices.Select(choice => choice.Title))}",
        _ => "",
    };

    private static void Add(StringBuilder text, string words, string above) => text.Append(text.Length == 0 ? "" : above).Append(words);

    // Our own words use bold and links and no other Markdown, and a person's words were escaped.
    private static string Plain(string markdown) => Marks().Replace(Links().Replace(markdown, "${shown}"), "${sign}");

    [GeneratedRegex(@"(?<!\\)\[(?<shown>(?:\\.|[^\\\]])*)\]\([^()\s]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])|\*\*")]
    private static partial Regex Marks();
}
