using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Delivery;

/// <summary>The worker that looks at what is due, where another process saved it.</summary>
public sealed class NoticeWorkerTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_delivery_that_takes_its_time_holds_no_other_up_and_is_begun_once(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: store.Settings);
        var (slow, fast) = (Contact(bot, channel, 0xc1), Contact(bot, channel, 0xc2));
        await slow.SayAsync("Goedendag");
        await fast.SayAsync("Goedendag");
        var goesOn = new TaskCompletionSource();
        channel.Trouble = (request, _) => Uri.UnescapeDataString(request.Path).Contains(slow.ConversationId, StringComparison.Ordinal) ? ChannelFault.After(goesOn.Task) : null;
        var before = (slow.Said.Count, fast.Said.Count);
        using var documents = new Documents(store.Open());

        await OweAsync(documents, slow);
        await ClaimedAsync(documents, slow);
        await OweAsync(documents, fast);
        await channel.UntilAsync(fast.ConversationId, c => c.Count == before.Item2 + 1);

        // The slow one is still at its first attempt.
        Assert.NotNull((await documents.ConversationAsync(slow.PersonId, fresh: true, Cancel)).Document!.Owed?.ClaimedUntil);
        goesOn.SetResult();
        await channel.UntilAsync(slow.ConversationId, c => c.Count == before.Item1 + 1);
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow());
        Assert.Equal(before.Item1 + 1, slow.Said.Count);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, false)]
    [InlineData(StoreKind.AzureBlobs, false)]
    [InlineData(StoreKind.Sqlite, true)]
    public async Task A_reply_that_is_retried_while_it_is_on_its_way_is_said_once(StoreKind kind, bool failsFirst)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot, channel, 0xc1);
        await contact.SayAsync("Goedendag");
        var (goesOn, calls, before) = (new TaskCompletionSource(), 0, contact.Said.Count);
        channel.Hold = () => goesOn.Task;
        channel.Fault = _ => Interlocked.Increment(ref calls) == 1 && failsFirst ? 502 : null;
        using var documents = new Documents(store.Open());
        await OweAsync(documents, contact);
        await ClaimedAsync(documents, contact);

        await documents.ChangeConversationAsync(
            contact.PersonId, d => d! with { Owed = NoticePlan.Retried(d.Owed!, TimeProvider.System.GetUtcNow()) }, Cancel);
        goesOn.SetResult();

        await channel.UntilAsync(contact.ConversationId, c => c.Count == before + 1);
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddMinutes(1));
        Assert.Equal((before + 1, failsFirst ? 2 : 1), (contact.Said.Count, calls));
    }

    [Fact]
    public async Task A_delivery_that_takes_its_time_is_finished_when_the_bot_stops()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot, channel, 0xc1);
        await contact.SayAsync("Goedendag");
        var goesOn = new TaskCompletionSource();
        channel.Trouble = (_, _) => ChannelFault.After(goesOn.Task);
        using var documents = new Documents(store.Open());
        await OweAsync(documents, contact);
        await ClaimedAsync(documents, contact);

        var stop = bot.Services.GetRequiredService<IHost>().StopAsync(Cancel);
        await Task.Delay(300, Cancel);
        Assert.False(stop.IsCompleted);
        goesOn.SetResult();
        await stop;

        Assert.Null((await documents.ConversationAsync(contact.PersonId, fresh: true, Cancel)).Document!.Owed);
    }

    private static Chatter Contact(BotHost bot, ChannelStandIn channel, int number) => new(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-{number:x12}");

    private static Task OweAsync(Documents documents, Chatter to) => documents.ChangeConversationAsync(
        to.PersonId, d => d! with { Owed = new OwedReply(1, TimeProvider.System.GetUtcNow()) }, Cancel);

    private static async Task ClaimedAsync(Documents documents, Chatter to)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await documents.ConversationAsync(to.PersonId, fresh: true, limit.Token)).Document is not { Owed.ClaimedUntil: not null })
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
