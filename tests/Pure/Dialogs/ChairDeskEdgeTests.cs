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
    [InlineData("wijs af 4")]
    [InlineData("toon")]
    public void A_decision_without_a_reference_at_its_beginning_asks_for_one(string typed) => Assert.Equal(new DeskIntent.MissReference(), Read(typed));

    [Theory]
    [InlineData("qrvsbs")]
    [InlineData("appeltaart")]
    [InlineData("")]
    [InlineData("-")]
    public void What_the_desk_does_not_know_it_says_so(string typed) => Assert.Equal(new DeskIntent.Unknown(), Read(typed));

    [Theory]
    [InlineData("akkoord met K7F-3QD", "")]
    [InlineData("akkoord met verzoek K7F-3QD graag dinsdag", "graag dinsdag")]
    [InlineData("K7F-3QD akkoord", "")]
    [InlineData("K7F-3QD: akkoord graag dinsdag", "graag dinsdag")]
    [InlineData("ik ga akkoord met K7F–3QD", "")]
    [InlineData("keur K7F-3QD goed", "")]
    [InlineData("Please approve K7F-3QD", "")]
    [InlineData("I approve K7F 3QD", "")]
    public void An_approval_is_understood_with_its_reference_before_it_within_it_and_after_small_words(string typed, string note) =>
        Assert.Equal(new DeskIntent.Approve(Known, note), Read(typed));

    [Theory]
    [InlineData("wijs K7F-3QD af", null, "")]
    [InlineData("wijs K7F-3QD af 4. Nu geen ruimte", DeclineReason.NoTimeNow, "Nu geen ruimte")]
    [InlineData("K7F-3QD afwijzen", null, "")]
    [InlineData("ik wil K7F-3QD afwijzen", null, "")]
    public void A_refusal_is_understood_around_its_reference(string typed, DeclineReason? reason, string note) =>
        Assert.Equal(new DeskIntent.Decline(Known, reason, note), Read(typed));

    [Theory]
    [InlineData("K7F-3QD graag")]
    [InlineData("toon verzoek K7F-3QD")]
    [InlineData("laat K7F-3QD zien")]
    [InlineData("wie is K7F-3QD?")]
    public void A_question_about_a_request_shows_it_and_decides_nothing(string typed) => Assert.Equal(new DeskIntent.Show(Known), Read(typed));

    [Theory]
    [InlineData("niet akkoord met K7F-3QD", false)]
    [InlineData("K7F-3QD niet akkoord", false)]
    [InlineData("moet ik K7F-3QD goedkeuren?", true)]
    [InlineData("kan ik K7F-3QD goedkeuren", true)]
    [InlineData("can I approve K7F-3QD", true)]
    [InlineData("K7F-3QD afwijzen?", false)]
    [InlineData("is K7F-3QD goedgekeurd", true)]
    [InlineData("K7F-3QD akkoord is nog te vroeg", true)]
    [InlineData("akkoord K7F-3QD maar eerst bellen", true)]
    [InlineData("akkoord K7F-3QD ~", true)]
    [InlineData("akkoord K7F-3QD\nwijs af QRV-4BD 2", true)]
    [InlineData("wijs af K7F-3QD 2-3", false)]
    [InlineData("wijs af K7F-3QD 1,5 uur is te lang", false)]
    [InlineData("wijs af K7F-3QD 2, 3 weken vakantie", false)]
    [InlineData("wijs af K7F-3QD 4: grapje", false)]
    public void What_leaves_a_doubt_fills_in_the_card_and_decides_nothing(string typed, bool approves) =>
        Assert.Equal(approves, Assert.IsType<DeskIntent.Doubt>(Read(typed)).Said.Approves);

    [Fact]
    public void What_is_in_doubt_keeps_the_words_for_the_contact()
    {
        Assert.Equal(new Leaning(true, null, "Kun je dinsdag?"), ((DeskIntent.Doubt)Read("akkoord K7F-3QD Kun je dinsdag?")).Said);
        Assert.Equal(new Leaning(false, null, "2 weken vakantie, daarna graag"), ((DeskIntent.Doubt)Read("wijs af K7F-3QD 2 weken vakantie, daarna graag")).Said);
    }

    [Fact]
    public void A_name_that_several_share_asks_which_and_keeps_what_was_said()
    {
        OpenNames names = new([(Known, "Piet Bakker"), (Reference.Of("r"), "Piet de Wit"), (Reference.Of("s"), "Sanne de Wit")]);
        DeskIntent Named(string typed) => ChairDesk.Read(typed, Some.Rules.Words, names: names);
        var which = Assert.IsType<DeskIntent.Which>(Named("wijs Piet af 4: tot volgend jaar"));
        Assert.Equal([Known, Reference.Of("r")], which.Among);
        Assert.Equal(new Leaning(false, DeclineReason.NoTimeNow, "tot volgend jaar"), which.Said);
        Assert.Equal(new DeskIntent.Approve(Reference.Of("r"), ""), Named("akkoord Piet de Wit"));
        Assert.Equal(new DeskIntent.Approve(Reference.Of("s"), "tot dinsdag"), Named("akkoord Sanne, tot dinsdag"));
        Assert.IsType<DeskIntent.Doubt>(Named("akkoord Sanne Jansen"));
        Assert.IsType<DeskIntent.Doubt>(ChairDesk.Read("akkoord Sanne", Some.Rules.Words, names: names with { IsAll = false }));
    }

    [Theory]
    [InlineData("lijst graag", typeof(DeskIntent.List))]
    [InlineData("wat ligt er?", typeof(DeskIntent.List))]
    [InlineData("status?", typeof(DeskIntent.List))]
    [InlineData("help mij even", typeof(DeskIntent.Help))]
    [InlineData("English please", typeof(DeskIntent.ChooseLanguage))]
    public void A_command_of_the_desk_is_understood_with_courtesies(string typed, Type intent) => Assert.IsType(intent, Read(typed));

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

    private static DeskIntent Read(string typed) => ChairDesk.Read(typed, Some.Rules.Words, names: OpenNames.None);
}
