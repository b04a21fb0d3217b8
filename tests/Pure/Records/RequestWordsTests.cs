using System.Text;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>The words by which a request is found.</summary>
public sealed class RequestWordsTests
{
    [Fact]
    public void Names_are_found_whole_and_long_words_of_the_texts_without_case_and_accents()
    {
        var words = Of(Some.Carla with { Name = "Zoë O'Brien", Email = "zoe@bedrijf.example" }, Some.Pitch with { Bring = "Een CREATIEVE aanpak voor de élite." });
        Assert.All("zoe obrien bedrijf creatieve elite zorggroep zuid".Split(' '), word => Assert.Contains(word, words));
        Assert.DoesNotContain("voor", words);
        Assert.All(words, word => Assert.All(word, c => Assert.True(char.IsLetterOrDigit(c))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("漢字")]
    [InlineData("😀 ")]
    [InlineData("\ud800 half\uffffwoord ")]
    [InlineData("é̂")]
    public void However_long_the_texts_a_store_has_room_for_their_words(string typed)
    {
        var text = string.Concat(Enumerable.Range(1, 400).Select(n => $"{typed}woordje{n} "));
        var words = RequestWords.Of("r", new MeetingRequest.Open(Some.Carla with { Name = text }, Some.Pitch with { Bring = text }, Some.Monday));
        Assert.InRange(Encoding.UTF8.GetByteCount(words), 10, 1200);
        Assert.InRange(words.Split(' ').Length, 2, 40);
        Assert.All(words.Split(' '), word => Assert.InRange(word.Length, 2, RequestWords.LongestWord));
    }

    [Fact]
    public void A_short_word_must_not_be_found_where_a_longer_one_is_there()
    {
        Assert.Equal(["workshop"], RequestWords.Sought("de workshop over").Needed);
        Assert.Equal(["over", "de"], RequestWords.Sought("de workshop over").Short);
        Assert.Equal(["jan", "bos"], RequestWords.Sought("Jan Bos").Needed);
        Assert.Empty(RequestWords.Sought("?! -").Needed);
    }

    private static string[] Of(SamBot.Dialogs.Person contact, Pitch pitch) => RequestWords.Of("r", new MeetingRequest.Open(contact, pitch, Some.Monday)).Split(' ');
}
