using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Texts that are cut: between signs as people see them, and through the middle only of a sign that nobody types.</summary>
public sealed class CutTests
{
    // One sign with as many accents as make it this long.
    private static string Sign(int length) => "e" + new string('\u0301', length - 1);

    [Fact]
    public void A_letter_with_its_accent_is_left_out_whole_wherever_it_stands()
    {
        foreach (var before in new[] { 0, 1, 20, 40, 1000 })
        {
            var text = new string('x', before) + Sign(2) + "y";
            Assert.Equal(text[..before], TextLimit.Cut(text, before + 1));
            Assert.Equal(text[..(before + 2)], TextLimit.Cut(text, before + 2));
            Assert.Equal(text, TextLimit.Cut(text, before + 3));
        }
    }

    [Fact]
    public void A_sign_longer_than_any_real_one_is_cut_so_that_something_of_the_text_is_left()
    {
        Assert.Equal("", TextLimit.Cut(Sign(200), 31));
        Assert.Equal(Sign(32), TextLimit.Cut(Sign(200), 32));
        Assert.Equal(Sign(100), TextLimit.Cut(Sign(200), 100));
    }

    [Fact]
    public void Even_such_a_sign_is_not_cut_through_the_middle_of_an_emoji()
    {
        var family = string.Concat(Enumerable.Repeat("👩\u200d", 40));
        for (var most = 40; most < 60; most++)
        {
            var cut = TextLimit.Cut(family, most);
            Assert.InRange(cut.Length, most - 1, most);
            Assert.False(char.IsHighSurrogate(cut[^1]));
            Assert.StartsWith(cut, family, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_is_cut_to_less_than_nothing()
    {
        Assert.Equal("", TextLimit.Cut("tekst", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextLimit.Cut("tekst", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextLimit.Cut("", -1));
    }

    [Fact]
    public void An_answer_to_a_later_question_stands_beside_those_that_are_there()
    {
        var pitch = Some.Pitch.With("first", "1").With("second", "2").With("first", "3");
        Assert.Equal(("3", "2"), (pitch.More!["first"], pitch.More["second"]));
        Assert.NotEqual(pitch, Some.Pitch.With("first", "3"));
        Assert.Equal(pitch, Some.Pitch.With("second", "2").With("first", "3"));
    }
}
