using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>A person's words at the edge of what Markdown acts on, and messages read out without a card.</summary>
public sealed class TextEdgeTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);

    [Theory]
    // A list has at most nine digits, a heading at most six signs; both need a space behind them.
    [InlineData("123456789. x", "123456789.\u00A0x")]
    [InlineData("1234567890. x", "1234567890. x")]
    [InlineData("123456789) x", "123456789)\u00A0x")]
    [InlineData("1.x", "1.x")]
    [InlineData("1.", "1\\.")]
    [InlineData("123456789.", "123456789\\.")]
    [InlineData("1234567890.", "1234567890.")]
    [InlineData("a1.", "a1.")]
    [InlineData("1a.", "1a.")]
    [InlineData(".", ".")]
    [InlineData(")", ")")]
    [InlineData("1.)", "1.)")]
    [InlineData("###### x", "######\u00A0x")]
    [InlineData("####### x", "####### x")]
    [InlineData("######", "\\######")]
    [InlineData("#######", "#######")]
    [InlineData("#x", "#x")]
    [InlineData("##x#", "##x#")]
    [InlineData("x #", "x #")]
    [InlineData("-x", "-x")]
    [InlineData("- -x", "-\u00A0-x")]
    [InlineData("x -", "x -")]
    [InlineData("x - -", "x - -")]
    [InlineData("+x", "+x")]
    [InlineData("x +", "x +")]
    [InlineData("x > y", "x > y")]
    // A break or a strike-through needs two signs, an end of a text counts as any sign.
    [InlineData("a~b", "a~b")]
    [InlineData("~", "~")]
    [InlineData("a~~", "a\\~\\~")]
    [InlineData("~~a", "\\~\\~a")]
    [InlineData("a ~ ~ b", "a ~ ~ b")]
    [InlineData("a\\", "a\\\\")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("a\\é", "a\\é")]
    [InlineData("a\\«", "a\\«")]
    [InlineData("a\\$", "a\\\\$")]
    [InlineData("a\\!", "a\\\\!")]
    [InlineData("a\\ b", "a\\ b")]
    [InlineData("a\\1", "a\\1")]
    [InlineData("a <", "a \\<")]
    [InlineData("a < b", "a < b")]
    [InlineData("a <b", "a \\<b")]
    [InlineData("a <Z", "a \\<Z")]
    [InlineData("a </", "a \\</")]
    [InlineData("a <!", "a \\<!")]
    [InlineData("a <?", "a \\<?")]
    [InlineData("a <1", "a <1")]
    [InlineData("a <é", "a <é")]
    // An entity has a name of 2 to 32 letters and digits, or a number of at most 7 or 6 digits, and a semicolon.
    [InlineData("&amp;", "\\&amp;")]
    [InlineData("&amp", "&amp")]
    [InlineData("&a;", "&a;")]
    [InlineData("&ab;", "\\&ab;")]
    [InlineData("&1a;", "&1a;")]
    [InlineData("&#1;", "\\&#1;")]
    [InlineData("&#1234567;", "\\&#1234567;")]
    [InlineData("&#12345678;", "&#12345678;")]
    [InlineData("&#xABCDEF;", "\\&#xABCDEF;")]
    [InlineData("&#XABCDEF0;", "&#XABCDEF0;")]
    [InlineData("&#;", "&#;")]
    [InlineData("& amp;", "& amp;")]
    // A date on a card has two braces, its name in capitals and a whole day.
    [InlineData("{{DATE(2026-01-02T", "{\\{DATE(2026-01-02T")]
    [InlineData("{{DATE(2026-01-02 T", "{{DATE(2026-01-02 T")]
    [InlineData("{DATE(2026-01-02T", "{DATE(2026-01-02T")]
    [InlineData("{{date(2026-01-02T", "{{date(2026-01-02T")]
    [InlineData("{{TIME(2026-1-02T", "{{TIME(2026-1-02T")]
    [InlineData("x{{TIME(2026-01-02T", "x{\\{TIME(2026-01-02T")]
    public void In_a_sentence_exactly_what_markdown_or_a_card_would_act_on_is_escaped(string typed, string escaped) => Assert.Equal(escaped, PersonText.Escape(typed));

    [Theory]
    [InlineData("a\u0000b", "ab")]
    [InlineData("a\u001fb", "ab")]
    [InlineData("a\u007fb\u009f", "ab")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\u2029\u2069b", "a\nb")]
    [InlineData("\u2029\u202a\u202e\u202f", "\n\u202f")]
    [InlineData("\u2065\u2066\u2069\u206a", "\u2065\u206a")]
    [InlineData("a\r\nb\rc\vd\fe\u0085f\u2028g", "a\nb\nc\nd\ne\nf\ng")]
    [InlineData("a\n\r\nb", "a\n\nb")]
    [InlineData("\r", "\n")]
    public void Every_sign_that_nobody_types_is_left_out_and_each_neighbour_of_it_stays(string typed, string plain) => Assert.Equal(plain, PersonText.Plain(typed));

    [Fact]
    public void Half_an_emoji_is_shown_as_a_sign_that_cannot_be_read_and_a_whole_one_stays()
    {
        // Not as data of a theory: an attribute cannot hold half a pair.
        Assert.Equal("\ufffd", PersonText.Plain("\ud83d"));
        Assert.Equal("a\ufffd\ufffdb", PersonText.Plain("a\ude00\ud83db"));
        Assert.Equal("😀\ufffd😀", PersonText.Plain("😀\ud83d😀"));
    }

    [Fact]
    public void A_text_of_as_many_lines_as_are_kept_keeps_them_all_and_one_line_more_joins_the_last_two()
    {
        Assert.Equal(["a", "b", "c"], Lines("a\nb\nc", 3));
        Assert.Equal(["a", "b", "c ⏎ d"], Lines("a\nb\nc\nd", 3));
        Assert.Equal(["a", "\u00A0\u00A0b"], Lines("a\n  b", 2));
        Assert.Equal(["a ⏎ b"], Lines("a\nb", 1));
        Assert.Equal(["a", "b ⏎ d"], Lines("\na\n b\n\n d\n", 2));
        Assert.Equal(PersonText.DefaultMaxLines, Lines(string.Join('\n', Enumerable.Range(0, 100)), null).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonText.Block("a", maxLines: 0));
    }

    [Fact]
    public void A_block_carries_its_name_room_and_weight_whether_it_has_one_line_or_more()
    {
        foreach (var text in new[] { "een", "een\ntwee" })
        {
            var block = PersonText.Block(text, isSubtle: true, weight: FontWeight.Bolder, spacing: Spacing.Large, id: "woorden");
            Assert.Equal(("woorden", Spacing.Large), (block.Id, block.Spacing));
            Assert.All((block is Container c ? c.Items : [block]).Cast<RichTextBlock>().SelectMany(line => line.Inlines), run => Assert.Equal((true, FontWeight.Bolder), (run.IsSubtle, run.Weight)));
        }
    }

    [Fact]
    public void Every_date_in_a_text_is_broken_and_what_stands_between_them_stays()
    {
        var block = Assert.IsType<RichTextBlock>(PersonText.Block("{{DATE(2026-01-02T1)}} en {{TIME(2026-01-02T2)}}"));
        Assert.Equal(["{", "{DATE(2026-01-02T1)}} en {", "{TIME(2026-01-02T2)}}"], block.Inlines.Select(run => run.Text));
    }

    [Fact]
    public void Spaces_are_kept_at_the_start_of_a_line_and_in_a_row_and_single_ones_stay_what_they_are()
    {
        Assert.Equal(["\u00A0a b \u00A0\u00A0c\u2003\u00A0d"], Lines(" a b   c\t d", 1).Select(l => l), StringComparer.Ordinal);
        Assert.Equal(["a", "\u00A0b"], Lines("a   \n b  ", 5));
    }

    [Theory]
    [InlineData("nl", Language.Dutch)]
    [InlineData("NL-be", Language.Dutch)]
    [InlineData("nl-NL", Language.Dutch)]
    [InlineData("en", Language.English)]
    [InlineData("EN-us", Language.English)]
    [InlineData("de-DE", null)]
    [InlineData("n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_is_read_by_its_language_in_any_country_and_case(string? locale, Language? language) => Assert.Equal(language, Texts.LanguageOf(locale));

    [Fact]
    public void A_persons_words_that_look_like_a_place_to_fill_in_stay_what_they_are() =>
        Assert.Contains("{reference} {title} {x}", Dutch.ApprovedBody("{reference} {title} {x}", "K7F-3QD"), StringComparison.Ordinal);

    [Fact]
    public void Without_cards_what_is_filled_in_is_read_out_and_every_field_is_asked()
    {
        var message = new Message(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock("**Vet** en \\*niet\\*"),
                    new TextBlock("dicht") { Spacing = Spacing.None },
                    new TextBlock("klein") { Spacing = Spacing.Small },
                    new TextBlock("ruim") { Spacing = Spacing.Medium },
                    new Container([new TextBlock("eerste") { Spacing = Spacing.None }, new TextBlock("tweede") { Spacing = Spacing.None }]) { Spacing = Spacing.Large },
                    new Container([new TextBlock("verborgen")]) { IsVisible = false },
                    new TextBlock("") { Spacing = Spacing.Large },
                    new TextBlock("alleen op een kaart") { IsCardOnly = true },
                    new TextInput("a") { Label = "Vraag", Placeholder = "Zo kan het" },
                    new TextBlock("ook daarna niet") { IsCardOnly = true },
                    new TextInput("b") { Label = "Tweede vraag", Placeholder = "Anders" },
                    new TextBlock("slot"),
                ],
            },
            "");
        Assert.Equal("Vet en *niet*\ndicht\nklein\n\nruim\n\neerste\ntweede\n\nVraag\nZo kan het\n\nTweede vraag\nAnders\n\nslot", MessageText.Of(message, Dutch));
    }

    [Fact]
    public void Without_cards_a_field_shows_what_was_typed_or_else_how_to_fill_it_in()
    {
        string Of(TextInput input) => MessageText.Of(new(new AdaptiveCard { Body = [input] }, ""), Dutch);
        var field = new TextInput("a") { Label = "Vraag", Placeholder = "Zo kan het" };
        Assert.Equal($"Vraag\n\n{Dutch.FilledIn("woorden")}", Of(field with { Value = "woorden" }));
        Assert.Equal("Vraag\nZo kan het", Of(field with { Value = "" }));
        Assert.Equal("Vraag\nZo kan het", Of(field));
    }

    [Fact]
    public void What_a_channel_found_too_big_is_named_and_how_to_go_on() =>
        Assert.Equal($"Waar het over gaat\n\n{Dutch.TooBig}", MessageText.Brief(new(new AdaptiveCard(), "Waar het over gaat"), Dutch));

    [Fact]
    public void A_page_to_open_stands_below_everything_else_with_its_address()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("tekst")], Actions = [new OpenUrlAction(new("https://a.example/")) { Title = "A" }, new OpenUrlAction(new("https://b.example/")) { Title = "B" }] };
        Assert.Equal("tekst\n\nA: https://a.example/\n\nB: https://b.example/", MessageText.Of(new(card, ""), Dutch));
        Assert.Equal("A: https://a.example/\n\nB: https://b.example/", MessageText.Of(new(card with { Body = [] }, ""), Dutch));
    }

    [Fact]
    public void A_button_can_be_typed_when_its_title_is_a_command_and_nothing_but_that()
    {
        Message With(params string?[] titles) => new(new AdaptiveCard { Actions = [.. titles.Select(t => new SubmitAction { Title = t })] }, "");
        Assert.Equal(["Stop", "Verder"], MessageText.Typed(With("Stop", "Iets anders", null, "Stop met alles", "Verder"), Vocabularies.Of(Some.Foundation)));
        Assert.Empty(MessageText.Typed(new(new AdaptiveCard(), ""), Some.Rules.Words));
    }

    [Fact]
    public void Whatever_a_choice_is_called_can_be_typed_in_every_language()
    {
        var words = Vocabularies.Of(Some.Foundation);
        foreach (var definition in Questions.All.Where(q => q is not QuestionDefinition.OpenText))
        {
            foreach (var (choice, index) in words.Choices[definition.Question].Select((c, i) => (c, i)))
            {
                var names = Languages.All.Select(l => definition is QuestionDefinition.OneOf one ? Texts.In(l.Language).ChoiceName(one, choice.Id) : Some.Foundation.GoalName(choice.Id, l.Language));
                Assert.All(names.Prepend(choice.Id).Prepend($"{index + 1}"), word => Assert.Equal([choice.Id], words.Pick(definition, word).Ids.AsEnumerable()));
                // A synonym that two choices share makes the bot ask which.
                Assert.All(choice.Words, word => Assert.Contains(choice.Id, words.Pick(definition, word.TrimEnd('*')).Ids));
            }
        }
    }

    [Fact]
    public void Whatever_a_button_says_is_a_command_in_every_language()
    {
        var words = Vocabularies.Of(Some.Foundation);
        foreach (var t in Enum.GetValues<Language>().Select(Texts.In))
        {
            foreach (var (title, keyword) in new[]
            {
                (t.Begin, Keyword.Continue), (t.Next, Keyword.Continue), (t.KeepAnswer, Keyword.Continue), (t.Resume, Keyword.Continue), (t.Back, Keyword.Back), (t.NewRequest, Keyword.Restart),
                (t.RestartYes, Keyword.Yes), (t.RestartNo, Keyword.No), (t.SendRequest, Keyword.Send), (t.Change, Keyword.Change), (t.Withdraw, Keyword.Withdraw),
            })
            {
                Assert.Equal(new Phrase(keyword, ""), words.Command(title));
            }
        }

        Assert.All(words.Keywords.Values.SelectMany(w => w), word => Assert.NotEqual("", word.Trim()));
    }

    private static string[] Lines(string text, int? maxLines)
    {
        var block = maxLines is { } most ? PersonText.Block(text, maxLines: most) : PersonText.Block(text);
        return [.. (block is Container container ? container.Items : [block]).Select(line => string.Concat(Assert.IsType<RichTextBlock>(line).Inlines.Select(run => run.Text)))];
    }
}
