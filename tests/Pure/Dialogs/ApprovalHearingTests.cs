using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What stands behind a typed approval: a form, a length, a note, or some of these.</summary>
public sealed class ApprovalHearingTests
{
    [Theory]
    [InlineData("akkoord K7F-3QD maar 20 minuten telefonisch", MeetingForm.Phone, 20, null)]
    [InlineData("akkoord K7F-3QD, ja, maar 20 minuten telefonisch", MeetingForm.Phone, 20, null)]
    [InlineData("akkoord K7F-3QD een kwartier via Teams", MeetingForm.Teams, 15, null)]
    [InlineData("akkoord K7F-3QD maar telefonisch", MeetingForm.Phone, null, null)]
    [InlineData("akkoord K7F-3QD Kom langs.", MeetingForm.InPerson, null, "Kom langs.")]
    [InlineData("approve K7F-3QD but half an hour by phone please", MeetingForm.Phone, 30, null)]
    [InlineData("approve K7F-3QD 45 minutes", null, 45, null)]
    [InlineData("akkoord K7F-3QD 20 minuten, en neem de cijfers over verzuim mee", null, 20, "20 minuten, en neem de cijfers over verzuim mee")]
    [InlineData("akkoord K7F-3QD Graag, tot dinsdag", null, null, "Graag, tot dinsdag")]
    [InlineData("akkoord K7F-3QD Mooi, dit hoort op onze bijeenkomst van januari.", null, null, "Mooi, dit hoort op onze bijeenkomst van januari.")]
    [InlineData("akkoord K7F-3QD dinsdag om 10 uur schikt", null, null, "dinsdag om 10 uur schikt")]
    [InlineData("akkoord K7F-3QD", null, null, "")]
    public void A_form_and_a_length_are_heard_and_what_says_more_is_a_note(string typed, MeetingForm? form, int? minutes, string? note)
    {
        var heard = Assert.IsType<DeskIntent.Approve>(ChairDesk.Read(typed, Some.Rules.Words));
        Assert.Equal((form, minutes, note), (heard.Form, heard.Minutes, heard.Note));
    }
}
