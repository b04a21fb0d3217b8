using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SamBot.Dialogs.Hearing;

/// <summary>
/// Finds a person's own words in a text that may be a pasted mail. Its header lines, its signature with the small print, and the mails that it quotes
/// are left out. Where it is not plain that a line belongs to those, the line stays.
/// </summary>
/// <param name="grammar">The words of mails, in all languages.</param>
internal sealed partial class PastedMail(Grammar grammar)
{
    // Fewer words above a mail introduce it. More are a reply to it.
    private const int FewestOfReply = 8;

    // The patterns are not tried on longer texts and lines.
    private const int LongestMail = 20_000;
    private const int LongestLine = 200;
    private const int MostHeaders = 12;
    private const int MostOfPointing = 40;
    private const int MostInName = 6;
    private const int MostInContact = 10;

    /// <summary>The own words; the text itself where nothing else stands in it.</summary>
    public string OwnWords(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToArray();
        if (lines.Length < 2 || text.Length > LongestMail)
        {
            return text;
        }

        var (body, isMail) = WithoutQuoted(lines);
        body = WithoutMarks(body, ref isMail);
        body = WithoutSignature(body, isMail);
        var own = Blanks().Replace(string.Join('\n', body), "\n\n").Trim();
        return body.Count == lines.Length || !own.Any(char.IsLetter) ? text : own;
    }

    // The header of the mail itself goes, and so does the mail that it answers. One that is only introduced is what the person has to say.
    private (List<string> Body, bool IsMail) WithoutQuoted(string[] lines)
    {
        var body = new List<string>();
        var isMail = false;
        for (var at = 0; at < lines.Length;)
        {
            if (Start(lines, at) is var length and > 0)
            {
                isMail = true;
                var words = body.Sum(l => l.StartsWith('>') ? 0 : WordsIn(l));
                if (words >= FewestOfReply && !(words < MostOfPointing && body.Any(Points)) && !HasReplies(lines, at + length))
                {
                    break;
                }

                at += length;
                continue;
            }

            body.Add(lines[at]);
            at++;
        }

        return (body, isMail);
    }

    // Answers between the quoted lines of a mail.
    private static bool HasReplies(string[] lines, int from)
    {
        var rest = lines.Skip(from).Where(l => l.Length > 0).ToArray();
        return rest is [['>', ..], ..] && rest.Any(l => !l.StartsWith('>'));
    }

    /// <summary>The number of lines of a header, or of a line above a quoted mail, that begins here; 0 where none does.</summary>
    private int Start(string[] lines, int at)
    {
        if (IsOriginal(lines[at]))
        {
            return 1;
        }

        if (IsWrote(lines[at]))
        {
            return 1;
        }

        if (at + 1 < lines.Length && !lines[at].EndsWith(':') && lines[at].Any(char.IsDigit) && IsWrote($"{lines[at]} {lines[at + 1]}"))
        {
            return 2;
        }

        if (Rule().IsMatch(lines[at]))
        {
            return Header(lines, at + 1) is var below and > 0 ? below + 1 : 0;
        }

        return Header(lines, at) is var header and > 0 ? header : at == 0 ? Shown(lines) : 0;
    }

    // "From" beside "Sent", or a subject above a letter.
    private int Header(string[] lines, int from)
    {
        var (at, parties, all) = (from, 0, 0);
        for (; at < lines.Length && all < MostHeaders; at++)
        {
            if (lines[at].Length == 0 && all == 0 && at < from + 2)
            {
                continue;
            }

            if (KindOf(lines[at]) is not { } kind)
            {
                break;
            }

            all++;
            parties += kind is WordKind.MailParty ? 1 : 0;
        }

        var isSubjectAlone = from == 0 && all == 1 && parties == 0 && at < lines.Length && lines[at].Length == 0 && lines.Skip(at).Any(IsClosing);
        return isSubjectAlone || (all >= 2 && parties > 0) ? at - from : 0;
    }

    // A mail as it is shown: "Jan Bos <jan@sam.example>", with the day and "to me" below.
    private static int Shown(string[] lines)
    {
        if (lines[0].Length > LongestLine || !Sender().IsMatch(lines[0]))
        {
            return 0;
        }

        var at = 1;
        while (at < lines.Length && at < 4 && lines[at].Length > 0 && WordsIn(lines[at]) <= 8)
        {
            at++;
        }

        return at;
    }

    private WordKind? KindOf(string line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 1 or > 30 || line.Length <= colon + 1)
        {
            return null;
        }

        // "From: 9:00" names a time.
        var (label, value) = (Grammar.Cut(line[..colon].Trim('*', '_', ' ', '>')), line[(colon + 1)..].Trim('*', '_', ' ', '\t'));
        return label.IsEmpty || value.Length == 0 ? null
            : grammar.Length(WordKind.MailParty, label, 0) == label.Length ? value.Any(char.IsLetter) && !char.IsDigit(value[0]) ? WordKind.MailParty : null
            : grammar.Length(WordKind.MailHeader, label, 0) == label.Length ? WordKind.MailHeader
            : null;
    }

    private bool IsOriginal(string line) =>
        WordsIn(line) <= MostInName && Cut(line) is { IsEmpty: false } words && grammar.Length(WordKind.MailOriginal, words, 0) == words.Length;

    // "Op ma 23 nov. schreef Jan <jan@sam.example>:".
    private bool IsWrote(string line) => line.EndsWith(':') && line.Any(char.IsDigit)
        && Cut(line) is { Length: >= 4 and <= 40 } words && Enumerable.Range(0, words.Length).Any(at => grammar.Length(WordKind.MailWrote, words, at) > 0);

    private bool Points(string line) =>
        Cut(line) is var words && Enumerable.Range(0, words.Length).Any(at => grammar.Length(WordKind.MailPointing, words, at) > 0);

    // Lines with a mark are quoted in a mail, and above a reply. Elsewhere they may be a list.
    private static List<string> WithoutMarks(List<string> lines, ref bool isMail)
    {
        var isReply = lines.FirstOrDefault(l => l.Length > 0) is ['>', ..];
        if (!lines.Any(l => l.StartsWith('>')) || lines.All(l => l.Length == 0 || l.StartsWith('>')) || !(isMail || isReply))
        {
            return lines;
        }

        isMail = true;
        return [.. lines.Where(l => !l.StartsWith('>'))];
    }

    private List<string> WithoutSignature(List<string> lines, bool isMail)
    {
        var words = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var isDashes = lines[at].Trim() is "--";
            if (words > 2 && (isDashes || IsClosing(lines[at])))
            {
                return [.. lines.Take(at), .. Below(lines.Skip(at + 1), isMail || !isDashes)];
            }

            words += WordsIn(lines[at]);
        }

        lines = isMail ? WithoutAddress(lines) : lines;
        // "Sent from my phone" stands below the last line.
        var last = lines.FindLastIndex(l => l.Length > 0 && !IsSmallPrint(l));
        return last < 0 || last == lines.FindLastIndex(l => l.Length > 0) ? lines : lines[..(last + 1)];
    }

    // A name with a number or an address below it ends a mail also where nothing closes it.
    private List<string> WithoutAddress(List<string> lines)
    {
        var end = lines.FindLastIndex(l => l.Length > 0);
        var from = end < 0 ? 0 : lines.FindLastIndex(end, l => l.Length == 0) + 1;
        return from > 0 && end - from is > 0 and < MostInContact && lines[from..(end + 1)] is var block
            && block.Any(l => l.Length <= LongestLine && Contact().IsMatch(l)) && block.TrueForAll(l => WordsIn(l) <= MostInName || IsContact(l))
                ? lines[..from]
                : lines;
    }

    // What a person says below their name stays. A name, a number and the small print go.
    private IEnumerable<string> Below(IEnumerable<string> lines, bool isMail)
    {
        var (isSmallPrint, isPostscript) = (false, false);
        var left = lines.ToArray();
        if (!isMail && left.Any(l => WordsIn(l) > MostInName))
        {
            // Two dashes may also part two thoughts.
            return ["", .. left];
        }

        var kept = new List<string>();
        foreach (var line in left)
        {
            isPostscript = (isPostscript && line.Length > 0) || IsPostscript(line);
            isSmallPrint = !isPostscript && (isSmallPrint || IsSmallPrint(line));
            if (isPostscript || (!isSmallPrint && WordsIn(line) > MostInName && !IsContact(line)))
            {
                kept.Add(line);
            }
        }

        return kept.Count > 0 ? ["", .. kept] : [];
    }

    private bool IsClosing(string line)
    {
        var words = Cut(line);
        return words.Length is > 0 and <= 9 && line.Length <= LongestLine && !line.EndsWith('?')
            && grammar.Length(WordKind.MailClosing, words, 0) is var length and > 0
            && (words.Length == length || (words.Length - length <= 4 && IsName(line)));
    }

    // A name behind the closing begins with a capital, or has a comma before it.
    private static bool IsName(string line) => NameBehind().IsMatch(line.TrimEnd('.', '!', ' '));

    private bool IsPostscript(string line) => Cut(line) is var words && words.Length > 0 && grammar.Length(WordKind.MailPostscript, words, 0) > 0;

    private bool IsSmallPrint(string line) =>
        Cut(line) is var words && words.Length > 0 && grammar.Spread(WordKind.MailSmallPrint, words, between: 6) is not null;

    private bool IsContact(string line) => line.Length <= LongestLine && Cut(line) is var words && words.Length <= MostInContact
        && (Contact().IsMatch(line) || (words.Length > 0 && grammar.Length(WordKind.MailLabel, words, 0) > 0));

    private static int WordsIn(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    private static ImmutableArray<string> Cut(string line) =>
        [.. Grammar.Cut(line).Select(w => w.Trim('*', '_', '<', '>', '(', ')', ':', ';', '!', '"')).Where(w => w.Length > 0)];

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*(?:_{5,}|-{5,}|={5,})\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[^<>]{1,60}<[^<>\s]+@[^<>\s]+>\s*$")]
    private static partial Regex Sender();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w|(?:https?://|www\.)\S|(?<!\d)(?:\+|0)[\d ().-]{8,}|\b\d{4} ?[A-Z]{2}\b")]
    private static partial Regex Contact();

    [GeneratedRegex(@"^[^,]*,?(?:\s+(?:\p{Lu}[\p{L}.'-]*|van|de|den|der|ten|ter))+$|^[^,]+,\s*\p{L}[\p{L}. '-]*$")]
    private static partial Regex NameBehind();
}
