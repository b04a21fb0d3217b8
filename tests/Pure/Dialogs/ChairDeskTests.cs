using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

public sealed class ChairDeskTests
{
    private static readonly Reference Known = Reference.TryParse("K7F-3QD", out var known) ? known : default;

    public static TheoryData<string?, DeskIntent> Typed() => new()
    {
        { "lijst", new DeskIntent.List() },
        { "status", new DeskIntent.List() },
        { "help", new DeskIntent.Help() },
        { "K7F-3QD", new DeskIntent.Show(Known) },
        { "zoek Zorggroep", new DeskIntent.Search("Zorggroep") },
        { "Zoek naar: ‘Sanne de Vries’?", new DeskIntent.Search("Sanne de Vries") },
        { "kun je zoeken naar de workshop", new DeskIntent.Search("workshop") },
        { "look for K7F-3QD", new DeskIntent.Search("K7F-3QD") },
        { "zoek", new DeskIntent.Search("") },
        { "historie Sanne", new DeskIntent.History("Sanne") },
        { "history of K7F-3QD", new DeskIntent.History("K7F-3QD", Known) },
        { "eerdere verzoeken van Sanne", new DeskIntent.History("Sanne") },
        { "toon k7f 3qd", new DeskIntent.Show(Known) },
        { "akkoord K7F-3QD graag", new DeskIntent.Approve(Known, "graag") },
        { "wijs af K7F-3QD 4: nu geen tijd", new DeskIntent.Decline(Known, DeclineReason.NoTimeNow, "nu geen tijd") },
        { "wijs af K7F-3QD 4 nu geen tijd", new DeskIntent.Doubt(Known, new(false, DeclineReason.NoTimeNow, "nu geen tijd")) },
        { "wijs af K7F-3QD", new DeskIntent.Decline(Known, null, "") },
        { "akkoord", new DeskIntent.MissReference() },
        { "taal", new DeskIntent.AskLanguage() },
        { "taal engels", new DeskIntent.ChooseLanguage(SamBot.Dialogs.Language.English) },
        { "begin", new DeskIntent.NotForDeciders() },
        { "terug", new DeskIntent.ImBack() },
        { "stop", new DeskIntent.NotForDeciders() },
        { "opnieuw", new DeskIntent.NotForDeciders() },
        { "trek in", new DeskIntent.NotForDeciders() },
        { "Thanks", new DeskIntent.Ask(DeskQuestion.Thanks) },
        { null, new DeskIntent.Unknown() },
    };

    [Theory]
    [MemberData(nameof(Typed), DisableDiscoveryEnumeration = true)]
    public void What_the_chair_types_is_understood(string? text, DeskIntent intent) => Assert.Equal(intent, ChairDesk.Read(text, Some.Rules.Words));

    public static TheoryData<string, DeskIntent> TypedUnderACard() => new()
    {
        { "akkoord", new DeskIntent.Approve(Known, "") },
        { "akkoord graag", new DeskIntent.Approve(Known, "graag") },
        { "akkoord ABC-DEF graag", new DeskIntent.Approve(Reference.TryParse("ABC-DEF", out var other) ? other : default, "graag") },
        { "wijs af 4, nu geen tijd", new DeskIntent.Decline(Known, DeclineReason.NoTimeNow, "nu geen tijd") },
        { "ja", new DeskIntent.Doubt(Known, new(true, null, "ja")) },
        { "wie is dit?", new DeskIntent.Show(Known) },
        { "wijs af", new DeskIntent.Decline(Known, null, "") },
        { "toon", new DeskIntent.Show(Known) },
        { "Thanks", new DeskIntent.Ask(DeskQuestion.Thanks) },
        { "lijst", new DeskIntent.List() },
    };

    [Theory]
    [MemberData(nameof(TypedUnderACard), DisableDiscoveryEnumeration = true)]
    public void A_command_without_a_reference_is_about_the_card_that_is_quoted(string text, DeskIntent intent) =>
        Assert.Equal(intent, ChairDesk.Read(text, Some.Rules.Words, Known));
}
