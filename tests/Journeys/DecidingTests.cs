using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>What the chair decides beside yes and no, from the card and by typing, and what the contact reads of it.</summary>
public sealed class DecidingTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private static readonly Texts English = Texts.In(Language.English);

    [Fact]
    public async Task A_text_that_the_chair_leaves_alone_reaches_the_contact_in_their_own_language()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId, (Fields.Text, English.ApprovedNext + " "), ("form", "Teams"), ("duration", "30"));
        var told = (await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says(Dutch.ApprovedTitle)))[^1];
        Assert.True(told.Says(Dutch.ApprovedNext) && told.Says(Dutch.ApprovedHow("Via Teams · 30 minuten")), told.Text());
        Assert.False(told.Says(English.ApprovedNext) || told.Says(Dutch.NoteFrom("Jan Bos")), told.Text());
    }

    [Theory]
    [InlineData("Phone", "15")]
    [InlineData("Telefonisch", "15 minuten")]
    public async Task The_form_the_length_and_the_text_of_the_card_are_what_the_contact_reads(string form, string duration)
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var shown = await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId, (Fields.Text, "Ik bel je dinsdag."), ("form", form), ("duration", duration));
        Assert.Contains(Dutch.DecidedHow("Telefonisch · 15 minuten"), shown.AnswerText(), StringComparison.Ordinal);
        var told = (await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says(Dutch.ApprovedTitle)))[^1];
        Assert.True(told.Says("Ik bel je dinsdag.") && told.Says(Dutch.ApprovedHow("Telefonisch · 15 minuten")) && told.Says(Dutch.ApprovedPhone), told.Text());
        Assert.False(told.Says(Dutch.ApprovedNext), told.Text());
    }

    [Fact]
    public async Task A_form_and_a_length_that_are_typed_are_no_note()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        await stage.Chair.SayAsync($"akkoord {Reference.Of(requestId)}, maar 20 minuten telefonisch");
        var told = (await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says(Dutch.ApprovedTitle)))[^1];
        Assert.True(told.Says(Dutch.ApprovedHow("Telefonisch · 20 minuten")) && !told.Says(Dutch.NoteFrom("Jan Bos")), told.Text());
    }
}
