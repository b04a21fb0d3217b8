using System.Text;
using FsCheck.Xunit;
using SamBot.Cards;
using SamBot.Cards.Elements;

namespace SamBot.Tests.Pure.Cards;

public sealed class PersonTextTests
{
    [Theory]
    [InlineData("Zoë van der Ülm-O'Brien")]
    [InlineData("👩‍🔬 👍🏽 🇳🇱 ❤️ e\u0301")]
    [InlineData("one\n\ttwo  three ")]
    [InlineData("שלום, العربية, 日本語, no-break\u00A0space, soft\u00ADhyphen, zero\u200Bwidth")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, PersonText.Plain(text));

    [Theory]
    [InlineData("a\r\nb\rc\vd\u2028e\u2029f\u0085g", "a\nb\nc\nd\ne\nf\ng")]
    [InlineData("a\0b\u0007c\u001Bd\u007Fe\u009Bf", "abcdef")]
    [InlineData("evil\u202Egnp.exe\u202C \u2066x\u2069", "evilgnp.exe x")]
    public void What_nobody_types_is_made_harmless(string text, string plain) => Assert.Equal(plain, PersonText.Plain(text));

    [Fact]
    public void Half_an_emoji_becomes_a_replacement_character() => Assert.Equal("a\uFFFDb\uFFFDc", PersonText.Plain("a\uD83Db\uDE00c"));

    [Property]
    public bool Plain_text_made_plain_again_is_the_same(string? text) =>
        PersonText.Plain(PersonText.Plain(text ?? "")) == PersonText.Plain(text ?? "");

    [Property]
    public bool Text_of_whole_letters_comes_through_whole(string? text)
    {
        var letters = string.Concat((text ?? "").EnumerateRunes().Where(Rune.IsLetterOrDigit));
        return PersonText.Plain(letters) == letters;
    }

    [Theory]
    [InlineData("  a\r\n\n b\tc ", "a b c")]
    [InlineData("\n\n", "")]
    public void A_line_is_one_line(string text, string line) => Assert.Equal(line, PersonText.Line(text));

    // Each of these was rendered with adaptivecards 3.0.6 and markdown-it 15 in Chromium and showed as typed.
    [Theory]
    [InlineData("O'Brien-de Vries (SAM), R&D, AT&T, C#, 3.5% ~30 a < b > c!", "O'Brien-de Vries (SAM), R&D, AT&T, C#, 3.5% ~30 a < b > c!")]
    [InlineData("<at>x</at>", "\\<at>x\\</at>")]
    [InlineData("<script>alert(1)</script>", "\\<script>alert(1)\\</script>")]
    [InlineData("<!-- x --> <?php ?>", "\\<!-- x --> \\<?php ?>")]
    [InlineData("<http://auto.link> <a@b.nl>", "\\<http://auto.link> \\<a@b.nl>")]
    [InlineData("&amp; &#60; &#x3C; &nbsp;", "\\&amp; \\&#60; \\&#x3C; \\&nbsp;")]
    [InlineData("[x](http://y.nl)", "\\[x\\](http://y.nl)")]
    [InlineData("![x](http://y.nl/z.png)", "!\\[x\\](http://y.nl/z.png)")]
    [InlineData("[x]: http://y.nl", "\\[x\\]: http://y.nl")]
    [InlineData("**bold** *it* __b__ _x_ a_b_c", "\\*\\*bold\\*\\* \\*it\\* \\_\\_b\\_\\_ \\_x\\_ a\\_b\\_c")]
    [InlineData("`code` ```x", "\\`code\\` \\`\\`\\`x")]
    [InlineData("~~x~~ ~~~", "\\~\\~x\\~\\~ \\~\\~\\~")]
    [InlineData("http://auto.link www.x.com a@b.com", "http://auto.link www.x.com a@b.com")]
    [InlineData("1. one", "1.\u00A0one")]
    [InlineData("12) twelve", "12)\u00A0twelve")]
    [InlineData("- item", "-\u00A0item")]
    [InlineData("+ item", "+\u00A0item")]
    [InlineData("+ -", "+\u00A0-")]
    [InlineData("* item", "\\* item")]
    [InlineData("# head", "#\u00A0head")]
    [InlineData("###### head #", "######\u00A0head #")]
    [InlineData("> quote", "\\> quote")]
    [InlineData(">quote", "\\>quote")]
    [InlineData("---", "\\---")]
    [InlineData("- - -", "\\- - -")]
    [InlineData("-- -", "\\-- -")]
    [InlineData("***", "\\*\\*\\*")]
    [InlineData("-", "\\-")]
    [InlineData("+", "\\+")]
    [InlineData("#", "\\#")]
    [InlineData("7.", "7\\.")]
    [InlineData("- # 1. x", "-\u00A0# 1. x")]
    [InlineData("    code", "code")]
    [InlineData("a\nb", "a b")]
    [InlineData("C:\\Users\\x", "C:\\Users\\x")]
    [InlineData("\\*x\\* \\\\ \\. \\", "\\\\\\*x\\\\\\* \\\\\\ \\\\. \\\\")]
    [InlineData("| a | b | :-) ;-)", "| a | b | :-) ;-)")]
    [InlineData("{{DATE(2026-01-02T03:04:05Z)}} {{TIME(2026-01-02T03:04:05Z)}}", "{\\{DATE(2026-01-02T03:04:05Z)}} {\\{TIME(2026-01-02T03:04:05Z)}}")]
    [InlineData("{{name}} ${x} {DATE(x)}", "{{name}} ${x} {DATE(x)}")]
    [InlineData("👩‍🔬 👍🏽 :smile: (c) \"q\" -- ...", "👩‍🔬 👍🏽 :smile: (c) \"q\" -- ...")]
    [InlineData("<", "\\<")]
    [InlineData("", "")]
    public void In_a_sentence_text_is_escaped_only_where_markdown_would_act(string typed, string escaped) =>
        Assert.Equal(escaped, PersonText.Escape(typed));

    [Property]
    public bool A_sentence_stays_on_one_line(string? text) => !PersonText.Escape(text ?? "").Contains('\n', StringComparison.Ordinal);

    [Fact]
    public void One_line_is_one_block_of_text_that_is_not_markdown()
    {
        var block = Assert.IsType<RichTextBlock>(PersonText.Block("**x** <at>y</at>"));

        Assert.Equal(["**x** <at>y</at>"], block.Inlines.Select(run => run.Text));
    }

    [Fact]
    public void Lines_stand_one_under_another_and_blank_ones_are_kept() =>
        Assert.Equal(["one", "\u00A0", "two"], Lines(PersonText.Block("\n \none \r\n\r\ntwo\n\n")));

    [Fact]
    public void Every_line_but_the_first_follows_without_room()
    {
        var block = Assert.IsType<Container>(PersonText.Block("a\nb\nc", spacing: Spacing.Large, id: "words"));

        Assert.Equal((Spacing.Large, "words"), (block.Spacing, block.Id));
        Assert.Equal([null, Spacing.None, Spacing.None], block.Items.Select(line => line.Spacing));
    }

    [Fact]
    public void Indents_and_wide_gaps_are_kept() =>
        Assert.Equal(["\u00A0\u00A0a \u00A0b\u2003c"], Lines(PersonText.Block("  a  b\tc")).TakeLast(1));

    [Fact]
    public void Lines_beyond_the_limit_are_joined_on_the_last_one() =>
        Assert.Equal(["a", "b", "c ⏎ d ⏎ e"], Lines(PersonText.Block("a\nb\nc\n\n  d\ne", maxLines: 3)));

    [Fact]
    public void Dates_in_the_notation_of_cards_are_not_rewritten()
    {
        var block = Assert.IsType<RichTextBlock>(PersonText.Block("on {{DATE(2026-01-02T03:04:05Z)}}"));

        Assert.Equal(["on {", "{DATE(2026-01-02T03:04:05Z)}}"], block.Inlines.Select(run => run.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void An_empty_text_is_an_empty_line(string text) => Assert.Equal(["\u00A0"], Lines(PersonText.Block(text)));

    [Theory]
    [InlineData("\n", 1500)]
    [InlineData("x\n", 750)]
    [InlineData("\t\n", 750)]
    [InlineData("\"", 1500)]
    [InlineData("👍", 750)]
    [InlineData("日", 1500)]
    [InlineData("{{DATE(2026-01-02T", 85)]
    public void No_text_of_1500_characters_blows_up_a_card(string part, int times)
    {
        var text = "x" + string.Concat(Enumerable.Repeat(part, times))[1..] + "x";

        var bytes = new AdaptiveCard { Body = [PersonText.Block(text, isSubtle: true)] }.ToJson().Length;

        Assert.InRange(bytes, 1, 14_000);
    }

    private static IEnumerable<string> Lines(CardElement block) => (block is Container container ? container.Items : [block])
        .Select(line => string.Concat(Assert.IsType<RichTextBlock>(line).Inlines.Select(run => run.Text)));
}
