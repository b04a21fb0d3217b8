using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>
/// The room for people's texts on the first screen of the chair's card: 720 pixels high where Teams shows it some 500 wide. A text stands there whole
/// while there is room. Lengths are counted in the width of an ordinary letter.
/// </summary>
internal static class FirstScreen
{
    /// <summary>The lines for the texts of a request that nothing else stands above.</summary>
    public const int Lines = 15;

    /// <summary>The lines that they have at least, whatever stands beside them.</summary>
    public const int FewestLines = 6;

    private const int LinesOfHeading = 2;
    private const int FewestBesideName = 12;
    private const int MostBesideName = 50;
    private const int HeadingLength = 42;
    private const int LineLength = 62;
    private const char FirstWide = '\u1100';

    /// <summary>The lines of each text, in the order of their weight. Each gets its least; what is left goes to the first that needs it.</summary>
    /// <param name="texts">The texts, each with the fewest lines that it gets where it needs them.</param>
    /// <param name="room">The lines for all of them.</param>
    public static int[] Shares(IReadOnlyList<(string Text, int Least)> texts, int room)
    {
        int[] needs = [.. texts.Select(text => LinesOf(text.Text))];
        room = Math.Max(room, FewestLines);
        int[] shares = [.. texts.Select((text, at) => Math.Min(needs[at], text.Least))];
        if (shares.Sum() > room)
        {
            shares = [.. shares.Select(share => Math.Min(share, 1))];
        }

        var left = room - shares.Sum();
        for (var at = 0; at < shares.Length && left > 0; at++)
        {
            var more = Math.Min(needs[at] - shares[at], left);
            shares[at] += more;
            left -= more;
        }

        return shares;
    }

    /// <summary>The most characters of an answer beside this name in the heading, which has two lines.</summary>
    public static int BesideName(string name) => Math.Clamp((LinesOfHeading * HeadingLength) - Width(name) - 2, FewestBesideName, MostBesideName);

    /// <summary>The lines that a heading needs beyond its first.</summary>
    public static int MoreLinesOfHeading(string heading) => (Width(heading) - 1) / HeadingLength;

    /// <summary>The lines that a text needs.</summary>
    public static int LinesOf(string text) => text.Split('\n').Sum(line => Math.Max(1, (Width(line) + LineLength - 1) / LineLength));

    /// <summary>The text where it fits; else its beginning up to the last whole word, on one line.</summary>
    public static string Excerpt(string text, int lines)
    {
        if (LinesOf(text) <= lines)
        {
            return text;
        }

        var line = PersonText.Line(text);
        if (LinesOf(line) <= lines)
        {
            return line;
        }

        var most = Fitting(line, (lines * LineLength) - 2);
        var end = line.LastIndexOf(' ', most);
        return (end > most / 2 ? line[..end] : TextLimit.Cut(line, most)) + " …";
    }

    private static int Fitting(string line, int width)
    {
        var at = 0;
        for (; at < line.Length && width > 0; at++)
        {
            width -= Width(line[at]);
        }

        return Math.Min(at, line.Length - 1);
    }

    private static int Width(string line) => line.Sum(Width);

    private static int Width(char c) => c >= FirstWide ? 2 : 1;
}
