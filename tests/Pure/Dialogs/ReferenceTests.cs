using FsCheck.Xunit;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class ReferenceTests
{
    [Property]
    public void A_reference_can_be_read_back_however_it_is_typed(Guid id)
    {
        var reference = Reference.Of(id.ToString("N"));
        foreach (var typed in new[] { reference.ToString(), reference.ToString().ToLowerInvariant(), reference.ToString().Replace("-", " ", StringComparison.Ordinal), $" #{reference.ToString().Replace("-", "", StringComparison.Ordinal)} " })
        {
            Assert.True(Reference.TryParse(typed, out var read));
            Assert.Equal(reference, read);
        }
    }

    [Property]
    public void It_has_no_letters_that_look_alike(Guid id) => Assert.Matches("^[34679A-HJKMNP-TV-Z]{3}-[34679A-HJKMNP-TV-Z]{3}$", Reference.Of(id.ToString("N")).ToString());

    [Fact]
    public void It_stays_the_same_in_every_version() => Assert.Equal("QRV-SBS", Reference.Of("0123456789abcdef0123456789abcdef").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("K7F")]
    [InlineData("K7F-3QDX")]
    [InlineData("K7F-3Q!")]
    [InlineData("OIL-000")]
    [InlineData("wat is dit")]
    public void What_is_no_reference_is_not_read(string typed) => Assert.False(Reference.TryParse(typed, out _));
}
