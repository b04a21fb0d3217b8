using SamBot.Cards;
using SamBot.Dialogs.Pitches;

namespace SamBot.Tests.Pure.Cards;

/// <summary>The word lists by which a pitch is read: every language has all of them.</summary>
public sealed class PitchListsTests
{
    public static TheoryData<WordList> All() => [.. Enum.GetValues<WordList>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_language_has_the_list(WordList list) => Assert.All(Languages.All, language => Assert.NotEmpty(PitchLists.Of(language)[list]));

    [Theory]
    [MemberData(nameof(All))]
    public void No_phrase_stands_twice_in_a_list(WordList list) =>
        Assert.All(Languages.All, language => Assert.Empty(PitchLists.Of(language)[list].GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key)));
}
