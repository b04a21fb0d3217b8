using System.Text;
using System.Text.RegularExpressions;

namespace SamBot.Cards;

/// <content>A text within a sentence of ours.</content>
public static partial class PersonText
{
    /// <summary>
    /// The text on one line, escaped for a sentence that is Markdown. Only characters that Markdown would act on are escaped. Teams' phone apps
    /// take a backslash away before <c>* _ [ ]</c> only, and show it before anything else. So a no-break space undoes the start of a list or a
    /// heading, and names and titles have no backslash: <c>O'Brien-de Vries (SAM)</c>, <c>R&amp;D</c>, <c>1. Doel</c>.
    /// </summary>
    /// <remarks>An address such as <c>https://…</c> shows as typed. A client that finds links in any text may still offer it.</remarks>
    public static string Escape(string text)
    {
        var line = Line(text);
        if (line.Length is 0)
        {
            return line;
        }

        var escaped = new StringBuilder(line.Length + 8);
        var starter = 0;
        foreach (var match in Starter().EnumerateMatches(line))
        {
            starter = match.Length;
        }

        for (var at = 0; at < line.Length; at++)
        {
            if (at == starter && starter > 0)
            {
                escaped.Append(NoBreakSpace);
                continue;
            }

            if (MeansSomething(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    private static bool MeansSomething(string line, int at)
    {
        var before = at > 0 ? line[at - 1] : '\0';
        var rest = line.AsSpan(at + 1);
        var after = rest.IsEmpty ? '\0' : rest[0];
        return line[at] switch
        {
            '*' or '_' or '`' or '[' or ']' => true,
            '\\' => rest.IsEmpty || char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
            '<' => rest.IsEmpty || char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '&' => Entity().IsMatch(rest),
            '~' => before is '~' || after is '~',
            '{' => before is '{' && MacroStart().IsMatch(rest),
            '>' => at is 0,
            // A rule (---), or the start of a list or heading with nothing behind it: our sentence may go on with a space.
            '-' => at is 0 && !line.AsSpan().ContainsAnyExcept('-', ' '),
            '+' => at is 0 && rest.IsEmpty,
            '#' => at is 0 && line.Length <= 6 && !line.AsSpan().ContainsAnyExcept('#'),
            '.' or ')' => rest.IsEmpty && at is > 0 and <= 9 && !line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
            _ => false,
        };
    }

    [GeneratedRegex("^(?:-(?=.*[^- ])|\\+|[0-9]{1,9}[.)]|#{1,6})(?= )")]
    private static partial Regex Starter();

    [GeneratedRegex("^(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    [GeneratedRegex("^" + MacroName)]
    private static partial Regex MacroStart();
}
