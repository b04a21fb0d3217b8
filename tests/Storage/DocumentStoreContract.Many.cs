using System.Globalization;
using SamBot.Records;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Ten_thousand_requests_are_listed_in_order_whole_and_once()
    {
        const int Count = 10_000;
        // They are written in no order: neighbours in time are far apart in name.
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Cancel }, async (i, _) =>
            await CreateAsync(Request(Id(i)), new() { OpenSince = i % 10 == 0 ? At(i) : null, ContactId = i % 20 == 5 ? "ann" : null, CreatedAt = At(i), Reference = $"{i / 2}" }));

        var all = await AllKeysAsync(DocumentKind.Request, 1000);
        Assert.Equal((Count, Count), (all.Count, all.Distinct().Count()));
        Assert.Equal(Enumerable.Range(0, Count).Where(i => i % 10 == 0).Select(Id), await OpenIdsAsync(limit: 300));
        Assert.Equal(Enumerable.Range(0, Count).Reverse().Where(i => i % 20 == 5).Select(Id), await IdsOfAsync("ann", limit: 300));
        Assert.Equal(new[] { Id(14), Id(15) }.Order(StringComparer.Ordinal), await IdsByReferenceAsync("7"));
        Assert.Equal([Id(0), Id(10), Id(20)], (await Store.OpenRequestsAsync(3, null, Cancel)).Keys.Select(k => k.Id));

        // 7,001 and 10,000 share no factor, so this names each once.
        static string Id(int i) => (i * 7001 % Count).ToString("D5", CultureInfo.InvariantCulture);
    }
}
