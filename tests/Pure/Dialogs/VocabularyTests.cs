using System.Collections.Immutable;
using System.Text;
using FsCheck.Xunit;
using SamBot.Dialogs;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>How people's words are read, whatever their spelling, spaces and invisible signs.</summary>
public sealed class VocabularyTests
{
    private static readonly ImmutableArray<Choice> Goals = 
    [
        new("vitality", ["gezond*"]) { Names = ["Vitaliteit van de arbeidsmarkt"] },
        new("knowledge", []) { Names = ["Uitwisselen van kennis"] },
        new("growth", []) { Names = ["Groei van de markt voor kennis"] },
    ];

    // Made anew in each test: what is built once in a process is not read again by a mutation test.
    private static Vocabulary Words => SamBot.Cards.Vocabularies.Of(Some.Foundation);

    private static Vocabulary WithGoals
    {
        get
        {
            var words = Words;
            return words with { Choices = words.Choices.ToImmutableDictionary().SetItem(Question.FitGoals, Goals) };
        }
    }

    public static TheoryData<Keyword> Keywords() => [.. Enum.GetValues<Keyword>()];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Every_word_of_a_command_means_it_however_it_is_written(Keyword keyword)
    {
        var words = Words;
        foreach (var word in words.Keywords[keyword])
        {
            foreach (var typed in new[]
            {
                word, word.ToUpperInvariant(), $"  {word}\n", $"{word}!", $"{word}.", $"{word}…", $"{word}:", word.Replace(" ", "\u00a0 \t", StringComparison.Ordinal),
                word.Normalize(NormalizationForm.FormD), word.Replace("e", "é", StringComparison.Ordinal), $"\u200e{word}\u200b", word.Insert(1, "\u200b"), word.Insert(word.Length, "\u0301"),
            })
            {
                Assert.Equal(new Phrase(keyword, ""), words.Command(typed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void What_stands_behind_a_command_comes_back_as_it_was_typed(Keyword keyword)
    {
        var words = Words;
        const string rest = "K7F-3QD  Graag,\nTot  dinsdag!";
        foreach (var word in words.Keywords[keyword])
        {
            foreach (var gap in new[] { " ", "   ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u202f", "\u3000", "\v", "\u2028", " \u200b " })
            {
                Assert.Equal(new Phrase(keyword, rest), words.Command($" {word.Replace(" ", gap, StringComparison.Ordinal)}{gap}{rest} "));
            }
        }
    }

    [Fact]
    public void The_longest_command_wins()
    {
        Assert.Equal(new Phrase(Keyword.Restart, ""), Words.Command("begin opnieuw"));
        Assert.Equal(new Phrase(Keyword.Restart, "graag"), Words.Command("opnieuw beginnen graag"));
        Assert.Equal(new Phrase(Keyword.Continue, "maar"), Words.Command("begin maar"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b")]
    [InlineData("stopcontact")]
    [InlineData("even stop")]
    [InlineData("s t o p")]
    public void What_only_looks_like_a_command_is_none(string typed) => Assert.Null(Words.Command(typed));

    [Fact]
    public void Broken_signs_mean_nothing_and_break_nothing()
    {
        var words = Words;
        // Not as data of a theory: an attribute cannot hold half a pair.
        foreach (var typed in new[] { "\ud83d", "\ude00 tekst \ud83d", "tekst\ud83d", "\ufffe", "\uffff\u0000" })
        {
            Assert.Null(words.Command(typed));
            Assert.Null(words.QuestionNamed(typed));
            Assert.All(Questions.All, q => Assert.Equal(PickKind.Unclear, words.Pick(q, typed).Kind));
            Assert.Equal((null, typed), words.Reason(typed));
        }
    }

    [Property]
    public void Normal_is_the_same_when_done_twice_and_never_fails(string? typed)
    {
        var once = Vocabulary.Normal(typed ?? "");
        Assert.Equal(once, Vocabulary.Normal(once));
    }

    [Theory]
    [InlineData("a  b", "a b")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u0001b", "a b")]
    [InlineData("a\u00a0\u2003b", "a b")]
    [InlineData("\u0001 a", "a")]
    [InlineData("  É\u0301\u200bén ", "een")]
    [InlineData("Goed…!.:", "goed")]
    [InlineData("goed!\u200b", "goed")]
    [InlineData("goed . !", "goed")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("goed?", "goed?")]
    [InlineData("a.b!c", "a.b!c")]
    public void Words_are_compared_without_case_accents_closing_signs_and_kinds_of_space(string typed, string normal) => Assert.Equal(normal, Vocabulary.Normal(typed));

    [Theory]
    [InlineData("vitaliteit", "vitality")]
    [InlineData("VITALITEIT!", "vitality")]
    [InlineData("vitalitiet", "vitality")]
    [InlineData("gezondheid", "vitality")]
    [InlineData("uitwisselen", "knowledge")]
    [InlineData("de groei", "growth")]
    [InlineData("vita", "")]
    [InlineData("van", "")]
    [InlineData("t van", "")]
    [InlineData("n van k", "")]
    [InlineData("groe", "")]
    [InlineData("kennis", "?knowledge,growth")]
    [InlineData("geen groei, kennis", "knowledge")]
    [InlineData("vitality", "vitality")]
    [InlineData("1", "vitality")]
    [InlineData("3", "growth")]
    [InlineData("de derde", "growth")]
    [InlineData("0", "")]
    [InlineData("4", "")]
    [InlineData("", "")]
    [InlineData("uitwisselen van kennis en vitaliteit van de arbeidsmarkt", "vitality,knowledge")]
    [InlineData("groei; 1 + 2 & groei", "vitality,knowledge,growth")]
    [InlineData("1 2 3", "vitality,knowledge,growth")]
    [InlineData("3, 1", "vitality,growth")]
    [InlineData("3,1", "vitality,growth")]
    [InlineData("1 plus 2", "vitality,knowledge")]
    [InlineData("1 of 2", "?vitality,knowledge")]
    [InlineData("all of them", "vitality,knowledge,growth")]
    [InlineData("1 en niets", "")]
    [InlineData(",", "")]
    public void Choices_are_meant_by_whole_words_of_their_names_by_synonyms_or_by_numbers(string typed, string chosen)
    {
        var pick = WithGoals.Pick(Questions.Of(Question.FitGoals), typed);
        Assert.Equal(chosen, (pick.Kind is PickKind.Between ? "?" : "") + string.Join(',', pick.Ids));
    }

    [Fact]
    public void Every_question_is_named_by_its_number_and_by_each_of_its_words()
    {
        var words = Words;
        foreach (var definition in Questions.All)
        {
            Assert.Equal(definition.Question, words.QuestionNamed($"{(int)definition.Question + 1}"));
            Assert.All(words.QuestionNames[definition.Question], word => Assert.Equal(definition.Question, words.QuestionNamed(word)));
        }

        Assert.Null(words.QuestionNamed("0"));
        Assert.Null(words.QuestionNamed($"{Questions.All.Length + 1}"));
    }

    [Fact]
    public void Every_reason_is_read_by_its_number_and_by_its_words_and_the_note_behind_it_is_kept_as_typed()
    {
        var words = Words;
        const string note = "Nu  niet.\nLater 2 keer";
        foreach (var (reason, index) in Some.Foundation.Reasons.Select((r, i) => (r, i)))
        {
            foreach (var said in words.Reasons[index].Names.Prepend($"{index + 1}"))
            {
                foreach (var sign in new[] { "", ":", ",", "." })
                {
                    Assert.Equal((reason, note), words.Reason($"{said}{sign} {note}"));
                }

                Assert.Equal((reason, ""), words.Reason($" {said.ToUpperInvariant()} "));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 nu niet")]
    [InlineData("9 nu niet")]
    [InlineData("4x nu niet")]
    [InlineData("ruimte is er niet")]
    [InlineData("nu geen ruimte")]
    [InlineData("Goed voorstel, maar later")]
    [InlineData("Goed voorstel, nu geen ruimtes")]
    public void A_part_of_a_reason_is_only_a_note_since_the_contact_reads_what_is_chosen(string typed) => Assert.Equal((null, typed), Words.Reason(typed));

    [Fact]
    public void A_reason_of_one_word_is_read_as_well()
    {
        var words = Words with { Reasons = [new(nameof(DeclineReason.Other), []) { Names = ["Anders"] }, new(nameof(DeclineReason.NoTimeNow), []) { Names = ["Nu geen tijd"] }] };
        Assert.Equal((DeclineReason.Other, "namelijk dit"), words.Reason("anders: namelijk dit"));
        Assert.Equal((null, "ander idee"), words.Reason("ander idee"));
    }
}
