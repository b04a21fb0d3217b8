using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>
/// What a contact reads is plain. The measure is LIX, which is the same in Dutch and English: the words in a sentence, on average, and the share of
/// words of more than six letters, in per cent. Up to 30 is very easy, up to 40 easy; newspapers have 40 to 50.
/// </summary>
public sealed partial class PlainWordsTests
{
    private const int Enough = 12;
    private const int MostInAText = 43;
    private const int MostTogether = 25;
    private const int LongestSentence = 20;

    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.en.resx")]
    public void What_a_contact_reads_is_plain(string file)
    {
        var texts = Read(file);
        Assert.InRange(texts.Length, 300, int.MaxValue);
        Assert.InRange(Lix([.. texts.SelectMany(t => t.Sentences)]), 0, MostTogether);
        Assert.Empty(texts.Where(t => t.Sentences.Sum(s => s.Length) >= Enough && Lix(t.Sentences) > MostInAText)
            .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key}: {Lix(t.Sentences):0}")));
    }

    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.en.resx")]
    public void No_sentence_to_a_contact_has_more_than_twenty_words(string file) =>
        Assert.Empty(Read(file).SelectMany(t => t.Sentences.Where(s => s.Length > LongestSentence).Select(s => $"{t.Key}: {string.Join(' ', s)}")));

    [Fact]
    public void Stiff_words_are_measured_as_such() =>
        Assert.InRange(
            Lix(Sentences("Uw gespreksaanvraag is succesvol geregistreerd en wordt conform de procedure doorgeleid naar de verantwoordelijke functionaris.")),
            60,
            double.MaxValue);

    private static double Lix(string[][] sentences)
    {
        var words = sentences.SelectMany(s => s).ToArray();
        return ((double)words.Length / sentences.Length) + (100.0 * words.Count(w => w.Length > 6) / words.Length);
    }

    private static (string Key, string[][] Sentences)[] Read(string file) =>
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "Cards", "Texts", file)).Root!.Elements("data")
            .Select(d => (Key: d.Attribute("name")!.Value, Text: d.Element("value")!.Value))
            .Where(t => !NotToAContact().IsMatch(t.Key))
            .Select(t => (t.Key, Sentences: Sentences(t.Text)))
            .Where(t => t.Sentences.Length > 0),
    ];

    private static string[][] Sentences(string text) =>
    [
        .. EndOfSentence().Split(Filled().Replace(text, "dat")).Select(s => Word().Matches(s).Select(w => w.Value).ToArray()).Where(s => s.Length > 0),
    ];

    // The chair's texts, the public pages, the lists of words by which people are understood, and examples in empty fields.
    [GeneratedRegex("^(DateWords$|Rest|Words_|Grammar_|[A-Za-z]+Words_|Desk|Chair|Summary|Telling_|Placeholder|Decided|NoteLabel|NoteNeeded|NotePlaceholder|Numbered|RequestForgotten)|Page$|^(Approve|Decline|DeclineWhy|DeclineReasonNeeded|DeclineConfirm)$")]
    private static partial Regex NotToAContact();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Filled();

    [GeneratedRegex(@"(?<=[.!?:;…])\s+|\n+")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"[\w'’]+")]
    private static partial Regex Word();
}
