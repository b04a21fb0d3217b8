using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair gives something else than a talk, or refers a contact to somebody.</summary>
public sealed class ArrangingTests(Azurite azurite)
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task By_button_in_two_taps_the_text_is_seen_changed_and_undone_or_told(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        var shown = await chair.PressAsync(Verbs.Arrange, requestId, cardId);
        Assert.All(Enum.GetValues<Arrangement>(), a => Assert.Contains($"[{Dutch.Arrange(a)}]", shown.AnswerText(), StringComparison.Ordinal));
        var unwritten = await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.WrittenAnswer)));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.AnswerMissing, ""), unwritten.AnswerText(), StringComparison.Ordinal);

        var held = await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.ProductIdeas)));
        Assert.Contains($"[ {Dutch.ArrangedNext(Arrangement.ProductIdeas)} ]", held.AnswerText(), StringComparison.Ordinal);
        await chair.PressAsync(Verbs.Undo, requestId, cardId);
        await chair.PressAsync(Verbs.Arrange, requestId, cardId, (Fields.Kind, nameof(Arrangement.NetworkMeeting)));
        await chair.PressAsync(Verbs.Reword, requestId, cardId, (Fields.Text, "Je krijgt tien minuten in maart."));
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.NetworkMeeting)) && a.Says("tien minuten in maart")));
        Assert.DoesNotContain(contact.Said, a => a.Says(Dutch.ArrangedTitle(Arrangement.ProductIdeas)) || a.Says(Dutch.ApprovedTitle));
        await desk.UntilAsync(chair, c => c[1].Says(Dutch.Telling(Telling.Told, "Carla de Vries")));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_deputy_refers_by_typing_is_asked_how_to_reach_and_the_contact_reads_whom_to_go_to(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var deputy = desk.Deputy;
        var (requestId, _) = await desk.ShownAsync();
        await deputy.InstallAsync();
        await deputy.SayAsync($"verwijs {Reference.Of(requestId)} naar Henk de Boer");
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.ReachMissing, ""), deputy.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("[ Henk de Boer ]", deputy.Said[^1].Text(), StringComparison.Ordinal);
        await deputy.SayAsync("refer Carla to Henk de Boer, henk@werk.example");
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.Referral)) && a.Says("henk@werk.example")));
        await contact.SayAsync("status");
        Assert.Contains("beantwoord op", contact.Said[^1].Text(), StringComparison.Ordinal);
        await chair.SayAsync($"heropen {Reference.Of(requestId)}");
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ReopenedTitle)));

        await chair.SayAsync($"antwoord {Reference.Of(requestId)}: Lees eerst ons jaarverslag eens.");
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ArrangedTitle(Arrangement.WrittenAnswer)) && a.Says("ons jaarverslag")));
        Assert.Equal("Arranged", (await desk.DocumentAsync(requestId)).Request.GetType().Name);
    }
}
