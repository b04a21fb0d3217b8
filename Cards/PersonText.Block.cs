using System.Text.RegularExpressions;
using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <content>A text of its own on a card.</content>
public static partial class PersonText
{
    /// <summary>The number of lines that <see cref="Block"/> keeps apart by default.</summary>
    public const int DefaultMaxLines = 60;

    // Every renderer replaces {{DATE(2026-01-02T…)}} and {{TIME(…)}}, in a TextRun (run by run) and in a TextBlock.
    private const string MacroName = @"(?:DATE|TIME)\([0-9]{4}-[0-9]{2}-[0-9]{2}T";

    /// <summary>
    /// Shows the text as it was typed: one RichTextBlock for every line, with no room between them. Clients disagree about a line break inside a
    /// run or a TextBlock. Blank lines are kept, but not at the ends. A space at the start of a line or after another space becomes a no-break
    /// space, and a tab an em space, because a browser swallows ordinary ones.
    /// </summary>
    /// <param name="text">The text as it was typed. An empty text shows an empty line.</param>
    /// <param name="isSubtle">True tones it down.</param>
    /// <param name="weight">The weight of the letters.</param>
    /// <param name="spacing">The room above the whole.</param>
    /// <param name="id">The whole's name on the card.</param>
    /// <param name="maxLines">
    /// The most lines, so that no text can blow up a card. The rest of the text stands on the last line, its lines joined by <c>⏎</c> and its
    /// blank lines left out. In JSON, 1,500 characters take at most about 10 KB at 60 lines. A card with many texts asks for fewer lines.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLines"/> is less than one.</exception>
    public static CardElement Block(
        string text,
        bool isSubtle = false,
        FontWeight? weight = null,
        Spacing? spacing = null,
        string? id = null,
        int maxLines = DefaultMaxLines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLines, 1);
        RichTextBlock[] lines = [.. Lines(text, maxLines).Select(line => new RichTextBlock(Runs(line, isSubtle, weight)))];
        return lines is [var only]
            ? only with { Id = id, Spacing = spacing }
            : new Container([lines[0], .. lines[1..].Select(line => line with { Spacing = Spacing.None })]) { Id = id, Spacing = spacing };
    }

    private static string[] Lines(string text, int maxLines)
    {
        var lines = Plain(text).Split('\n').Select(line => line.TrimEnd())
            .SkipWhile(line => line.Length is 0)
            .Reverse().SkipWhile(line => line.Length is 0).Reverse()
            .ToArray();
        if (lines.Length <= maxLines)
        {
            return lines is [] ? [""] : lines;
        }

        var rest = lines[(maxLines - 1)..].Where(line => line.Length > 0).Select(line => line.TrimStart());
        return [.. lines[..(maxLines - 1)], string.Join(" ⏎ ", rest)];
    }

    private static List<TextRun> Runs(string line, bool isSubtle, FontWeight? weight)
    {
        List<TextRun> runs = [];
        var shown = Spaced(line);
        var start = 0;
        foreach (var macro in Macro().EnumerateMatches(shown))
        {
            Add(shown[start..macro.Index]);
            start = macro.Index;
        }

        Add(shown[start..]);
        return runs;

        void Add(string text) => runs.Add(new TextRun(text) { IsSubtle = isSubtle, Weight = weight });
    }

    private static string Spaced(string line) => line.Length is 0
        // Clients leave out a run without visible text, and the blank line with it.
        ? NoBreakSpace.ToString()
        : string.Create(line.Length, line, static (shown, typed) =>
        {
            for (var at = 0; at < typed.Length; at++)
            {
                shown[at] = typed[at] switch
                {
                    '\t' => EmSpace,
                    ' ' when at is 0 || typed[at - 1] is ' ' or '\t' => NoBreakSpace,
                    var character => character,
                };
            }
        });

    /// <summary>The second brace of a macro, before which the text is split.</summary>
    [GeneratedRegex(@"(?<=\{)\{(?=" + MacroName + ")")]
    private static partial Regex Macro();
}
