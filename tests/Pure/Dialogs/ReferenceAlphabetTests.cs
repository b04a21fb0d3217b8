using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>The 27 signs of a reference: all are used, all are read, and what looks alike is forgiven.</summary>
public sealed class ReferenceAlphabetTests
{
    private const string Signs = "34679ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Each_of_the_27_signs_comes_at_each_of_the_six_places()
    {
        var references = Enumerable.Range(0, 3000).Select(n => Reference.Of($"request-{n}").ToString()).ToArray();
        Assert.All([0, 1, 2, 4, 5, 6], place => Assert.Equal(Signs, string.Concat(references.Select(r => r[place]).Distinct().Order())));
        Assert.All(references, r => Assert.Equal((7, '-'), (r.Length, r[3])));
    }

    [Fact]
    public void References_of_different_requests_are_spread_over_all_that_there_are()
    {
        // Of 27^6 = 387,420,489 references, 20,000 share one about half a time: with a place that counts for nothing it would be dozens.
        var references = Enumerable.Range(0, 20_000).Select(n => Reference.Of(Guid.NewGuid().ToString("N"))).ToArray();
        Assert.InRange(references.Distinct().Count(), references.Length - 8, references.Length);
    }

    [Fact]
    public void Each_sign_is_read_at_each_place_in_either_case()
    {
        foreach (var sign in Signs)
        {
            foreach (var typed in Enumerable.Range(0, 6).Select(place => "ABCDEF".Remove(place, 1).Insert(place, $"{sign}")))
            {
                Assert.True(Reference.TryParse(typed, out var read));
                Assert.Equal($"{typed[..3]}-{typed[3..]}", read.ToString());
                Assert.True(Reference.TryParse(typed.ToLowerInvariant(), out var lower));
                Assert.Equal(read, lower);
            }
        }
    }

    [Theory]
    [InlineData("225-588", "ZZS-SBB")]
    [InlineData("a2b.c5d", "AZB-CSD")]
    [InlineData("#88 88 88", "BBB-BBB")]
    public void A_digit_that_looks_like_a_letter_is_read_as_that_letter(string typed, string meant)
    {
        Assert.True(Reference.TryParse(typed, out var reference));
        Assert.Equal(meant, reference.ToString());
    }

    [Theory]
    [InlineData('0')]
    [InlineData('1')]
    [InlineData('I')]
    [InlineData('L')]
    [InlineData('O')]
    [InlineData('U')]
    [InlineData('É')]
    [InlineData('_')]
    [InlineData('３')]
    public void A_sign_that_no_reference_has_makes_it_none(char sign)
    {
        Assert.False(Reference.TryParse($"ABC-DE{sign}", out var reference));
        Assert.Equal(default, reference);
        Assert.Equal("", reference.ToString());
    }

    [Theory]
    [InlineData("ABCDE")]
    [InlineData("ABCDEFG")]
    public void One_sign_less_or_more_makes_it_none(string typed) => Assert.False(Reference.TryParse(typed, out _));
}
