using FsCheck.Xunit;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class TextLimitTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("abc", 0, "")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("ab😀c", 4, "ab😀")]
    [InlineData("a👩‍🔬b", 5, "a")]
    [InlineData("a👍🏽b", 3, "a")]
    [InlineData("ae\u0301b", 2, "a")]
    [InlineData("a🇳🇱b", 3, "a")]
    [InlineData("a\r\nb", 2, "a")]
    public void A_text_is_cut_between_two_signs(string text, int most, string cut) => Assert.Equal(cut, TextLimit.Cut(text, most));

    [Fact]
    public void A_letter_with_endless_accents_does_not_take_the_text_with_it()
    {
        var text = "a" + new string('\u0301', 500);
        Assert.Equal(text[..200], TextLimit.Cut(text, 200));
        Assert.Equal("😀" + new string('\u0301', 98), TextLimit.Cut("😀" + new string('\u0301', 500), 100));
        Assert.Equal(99, TextLimit.Cut(new string('\u0301', 99) + "😀" + new string('\u0301', 99), 100).Length);
    }

    [Property]
    public bool A_cut_text_is_the_beginning_and_no_longer_than_asked(string? text, byte most) =>
        TextLimit.Cut(text ?? "", most) is var cut && (text ?? "").StartsWith(cut, StringComparison.Ordinal) && cut.Length <= most && (cut.Length == most || most - cut.Length < 32 || cut == (text ?? ""));
}
