using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What a decider types, where the reference ends and the note begins.</summary>
public sealed class ChairDeskEdgeTests
{
    private static readonly Reference Known = Reference.TryParse("K7F-3QD", out var known) ? known : default;

    [Theory]
    [InlineData("K7F-3QD")]
    [InlineData("k7f3qd")]
    [InlineData("K7F 3QD")]
    [InlineData("K7F   3QD")]
    [InlineData("#K7F-3QD")]
    [InlineData("K7F-3QD:")]
    [InlineData("K7F-3QD,")]
    [InlineData("K7F-3QD.")]
    [InlineData("K7F 3QD:")]
    public void A_reference_ends_where_the_note_begins_and_the_note_stays_as_it_was_typed(string reference)
    {
        Assert.Equal(new DeskIntent.Approve(Known, "Graag!  Tot\ndinsdag."), Read($"akkoord {reference} Graag!  Tot\ndinsdag. "));
        Assert.Equal(new DeskIntent.Approve(Known, ""), Read($"approve {reference}"));
        Assert.Equal(new DeskIntent.Show(Known), Read($"toon {reference} alsjeblieft"));
        Assert.Equal(new DeskIntent.Decline(Known, DeclineReason.DoesNotFit, "Het past niet."), Read($"wijs af {reference} 2: Het past niet."));
        Assert.Equal(new DeskIntent.Decline(Known, null, "ander idee"), Read($"decline {reference} ander idee"));
    }

    [Fact]
    public void A_reference_whose_halves_are_the_same_is_cut_off_whole()
    {
        Assert.True(Reference.TryParse("QRV-QRV", out var twice));
        Assert.Equal(new DeskIntent.Approve(twice, "QRV graag"), Read("akkoord QRV QRV QRV graag"));
    }

    [Theory]
    [InlineData("akkoord")]
    [InlineData("akkoord graag")]
    [InlineData("akkoord K7F")]
    [InlineData("akkoord K7F 3 QD")]
    [InlineData("akkoord graag K7F-3QD")]
    [InlineData("wijs af 4")]
    [InlineData("toon")]
    public void A_decision_without_a_reference_at_its_beginning_asks_for_one(string typed) => Assert.Equal(new DeskIntent.MissReference(), Read(typed));

    [Theory]
    [InlineData("qrvsbs")]
    [InlineData("Dank je wel!")]
    [InlineData("ja")]
    [InlineData("K7F-3QD graag")]
    [InlineData("lijst graag")]
    [InlineData("help mij")]
    [InlineData("")]
    [InlineData("-")]
    public void What_the_desk_does_not_know_it_says_so(string typed) => Assert.Equal(new DeskIntent.Unknown(), Read(typed));

    [Fact]
    public void A_bare_reference_without_a_digit_needs_its_dash() => Assert.IsType<DeskIntent.Show>(Read("qrv-sbs"));

    [Theory]
    [InlineData("nederlands", Language.Dutch)]
    [InlineData("Dutch.", Language.Dutch)]
    [InlineData("taal nederlands", Language.Dutch)]
    [InlineData("language dutch", Language.Dutch)]
    [InlineData("english", Language.English)]
    [InlineData("Engels", Language.English)]
    [InlineData("taal engels", Language.English)]
    [InlineData("language english please", Language.English)]
    public void A_language_is_chosen_by_its_name_in_either_language(string typed, Language language) => Assert.Equal(new DeskIntent.ChooseLanguage(language), Read(typed));

    [Theory]
    [InlineData("taal")]
    [InlineData("taal frans")]
    public void Another_language_is_asked_about(string typed) => Assert.Equal(new DeskIntent.AskLanguage(), Read(typed));

    private static DeskIntent Read(string typed) => ChairDesk.Read(typed, Some.Rules.Words);
}
