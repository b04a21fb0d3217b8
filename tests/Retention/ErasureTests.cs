using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Retention;

/// <summary>What somebody said and who they are is erased everywhere: every byte of the store is searched for it.</summary>
public sealed class ErasureTests(Azurite azurite) : IAsyncLifetime
{
    // What can be found again, whatever it is written into.
    private static readonly string[] Words = ["zij-instromers hebben", "Zij-instromers die blijven", "Zorggroep Zuid", "Carla de Vries", "0000000000c1", "graag-je-welkom"];
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
    private ChannelStandIn channel = null!;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task An_erased_person_is_nowhere_in_the_store_and_no_card_of_the_chair_shows_them(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var (contact, other, chair) = (Contact(bot), new Chatter(bot.Http, channel, "Ben Kuiper", "00000000-0000-0000-0000-0000000000c2"), Chair(bot));
        await chair.InstallAsync();
        // One that was decided, one that is open, and a draft.
        var decided = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        await chair.PressAsync(Verbs.Approve, decided, null, (Fields.Note, "graag-je-welkom"));
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("graag-je-welkom")));
        await contact.SayAsync("nieuw");
        await Stage.SendRequestAsync(contact);
        await other.SayAsync("Goedendag");
        await other.SayAsync("Een heel ander aanbod, dat moet blijven staan.");
        await contact.SayAsync("nieuw");
        await contact.SayAsync(Some.Typed[Question.Bring]);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 3 && c[1].Says("heeft het antwoord ontvangen"));
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));
        Assert.Equal(Words.Length, (await store.TracesAsync(Words)).Select(t => t.Split(" in ")[0]).Distinct().Count());

        var erased = await bot.Services.GetRequiredService<Erasure>().PersonAsync($"entra/{BotHost.Tenant}/00000000-0000-0000-0000-0000000000c1", TestContext.Current.CancellationToken);

        Assert.Equal((2, true, 0), (erased.Requests, erased.Conversation, erased.Unreadable.Length));
        var cards = await channel.UntilAsync(chair.ConversationId, c => c.Count(a => a.Says("is gewist")) == 2);
        Assert.DoesNotContain(cards, card => Words.Any(word => card.ToJsonString().Contains(word, StringComparison.Ordinal)));
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));
        await store.Open().PurgeAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await store.TracesAsync(Words));
        Assert.NotEmpty(await store.TracesAsync("Een heel ander aanbod"));
        // Only the other's conversation and the chair's are left, and a line about the request that was decided.
        var left = (await store.Open().AllAsync(null, 10, null, TestContext.Current.CancellationToken)).Keys;
        Assert.Equal(["Conversation", "Conversation", $"Request {decided}"], left.Select(k => k.Kind is DocumentKind.Request ? $"Request {k.Id}" : k.Kind.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_card_of_an_erased_person_goes_from_the_chair_who_was_away_as_soon_as_they_are_back()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(time: time, settings: store.Settings);
        var (contact, chair) = (Contact(bot), Chair(bot));
        await chair.InstallAsync();
        await Stage.SendRequestAsync(contact);
        await GoesOnUntilAsync(() => Task.FromResult(chair.Said.Count == 2));
        await chair.RemoveAsync();
        await bot.Services.GetRequiredService<Erasure>().PersonAsync($"entra/{BotHost.Tenant}/00000000-0000-0000-0000-0000000000c1", TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            await Task.Delay(40, TestContext.Current.CancellationToken);
        }

        chair.SentAt = time.GetUtcNow();
        await chair.InstallAsync();
        time.Advance(TimeSpan.FromMinutes(20));
        await GoesOnUntilAsync(() => Task.FromResult(chair.Said[1].Says("is gewist")));
        Assert.False(chair.Said[1].Says("Zij-instromers"));
    }

    [Fact]
    public async Task A_hint_that_a_deletion_left_behind_keeps_nobody_for_ever()
    {
        var blobs = await azurite.ContainerAsync();
        var store = new SamBot.Storage.Blobs.BlobDocumentStore(blobs);
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        using var documents = new Documents(store);
        var key = new DocumentKey(DocumentKind.Request, new string('a', 32));
        await new Azure.Storage.Blobs.BlobContainerClient(blobs.ConnectionString, blobs.Container)
            .GetBlobClient($"{SamBot.Storage.Blobs.BlobNames.Contact(key, Some.Carla.Id, Some.Monday)}{SamBot.Storage.Blobs.BlobHints.Draw()}")
            .UploadAsync(new BinaryData(""), new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = SamBot.Storage.Blobs.BlobHints.MetadataOf(key) }, TestContext.Current.CancellationToken);
        Assert.NotEmpty((await store.RequestsOfAsync(Some.Carla.Id, 10, null, TestContext.Current.CancellationToken)).Keys);
        Assert.False(await documents.HasRequestsAsync(Some.Carla.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_was_erased_begins_anew_and_the_chairs_old_button_finds_nothing()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var (contact, chair) = (Contact(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);

        await bot.Services.GetRequiredService<Erasure>().PersonAsync($"entra/{BotHost.Tenant}/00000000-0000-0000-0000-0000000000c1", TestContext.Current.CancellationToken);

        var answer = await chair.PressAsync(Verbs.Approve, requestId, null);
        Assert.Contains("Dat verzoek ken ik niet", answer.AnswerText(), StringComparison.Ordinal);
        await contact.SayAsync("status");
        Assert.DoesNotContain("Zij-instromers die blijven", contact.Said[^1].Text(), StringComparison.Ordinal);
        await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task When_the_time_is_over_the_request_goes_first_and_then_the_conversation(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = new BotHost(time: time, settings: store.Settings);
        var (contact, chair) = (Contact(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        await GoesOnUntilAsync(() => Task.FromResult(chair.Said.Count == 2));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Goedgekeurd", (await chair.PressAsync(Verbs.Approve, requestId, null, (Fields.Note, "graag-je-welkom"))).AnswerText(), StringComparison.Ordinal);
        await GoesOnUntilAsync(() => Task.FromResult(chair.Said[1].Says("heeft het antwoord ontvangen")));

        // A year after their last word the conversation would go, but the request is kept for two.
        time.SetUtcNow(new(2027, 12, 2, 0, 0, 0, TimeSpan.Zero));
        await GoesOnUntilAsync(async () => (await ConversationAsync())?.KeptUntil == new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.NotEmpty(await store.TracesAsync("Zij-instromers die blijven"));

        time.SetUtcNow(new(2028, 11, 25, 0, 0, 0, TimeSpan.Zero));
        await GoesOnUntilAsync(() => Task.FromResult(chair.Said[1].Says("is gewist")));
        time.SetUtcNow(new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await GoesOnUntilAsync(async () => await ConversationAsync() is null);
        time.Advance(TimeSpan.FromHours(1));
        await GoesOnUntilAsync(async () => (await store.TracesAsync(Words)).Count == 0);
        // The chair's own stays.
        Assert.Single((await store.Open().AllAsync(null, 10, null, TestContext.Current.CancellationToken)).Keys);

        async Task<ConversationDocument?> ConversationAsync()
        {
            using var documents = new Documents(store.Open());
            return (await documents.ConversationAsync($"entra/{BotHost.Tenant}/00000000-0000-0000-0000-0000000000c1", fresh: true, TestContext.Current.CancellationToken)).Document;
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Whoever_keeps_people_longer_from_now_on_erases_them_at_the_later_time(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using (var bot = new BotHost(time: time, settings: store.Settings.Append(new("Retention:ConversationMonths", "1"))))
        {
            await Contact(bot).SayAsync("Goedendag");
        }

        await using var longer = new BotHost(time: time, settings: store.Settings.Append(new("Retention:ConversationMonths", "2")));
        time.SetUtcNow(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await GoesOnUntilAsync(async () => (await store.Open().DueAsync(DateTimeOffset.MaxValue, 2, TestContext.Current.CancellationToken)) is [var duty] && duty.DueAt > time.GetUtcNow());
        Assert.NotEmpty(await store.TracesAsync("Carla de Vries"));
        time.SetUtcNow(new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero));
        await GoesOnUntilAsync(async () => (await store.Open().AllAsync(null, 1, null, TestContext.Current.CancellationToken)).Keys.Count == 0);
    }

    private async Task GoesOnUntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (!await isSo())
        {
            // Not so fast that what is under way is overtaken.
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50, limit.Token);
        }
    }

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
