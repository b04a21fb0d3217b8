using System.Buffers.Text;
using System.Text;
using SamBot.Records;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    private const string Secret = "geheimwoord";
    private const string Somebody = "erasedperson";

    /// <summary>Every byte that the store keeps, in pieces, each with where it is.</summary>
    protected abstract Task<List<(string Where, byte[] Bytes)>> EverythingAsync();

    [Fact]
    public async Task After_a_deletion_and_a_purge_no_byte_of_the_person_is_left_in_the_store()
    {
        var random = new Random(20260302);
        // Others around them: a busy store splits pages and moves rows about.
        for (var i = 0; i < 200; i++)
        {
            await CreateAsync(Request($"{random.Next():x8}{i}"), new() { ContactId = $"c{i % 7}", CreatedAt = At(i), OpenSince = At(i), DueAt = At(i) }, Filler(random));
        }

        var theirs = Enumerable.Range(0, 40).Select(i => Request($"{random.Next():x8}{Somebody}{i}")).Append(Conversation(Somebody)).ToList();
        var versions = new Dictionary<DocumentKey, string>();
        foreach (var key in theirs)
        {
            versions[key] = await CreateAsync(key, Index(), Content());
        }

        for (var i = 0; i < 160; i++)
        {
            var key = theirs[random.Next(theirs.Count)];
            versions[key] = (await Store.SaveAsync(key, Bytes(Content()), Index(), versions[key], Cancel))!;
            await CreateAsync(Request($"{random.Next():x8}n{i}"), new() { ContactId = $"d{random.Next(9)}", CreatedAt = At(i), DueAt = At(i) }, Filler(random));
        }

        Assert.NotEmpty(await TracesAsync());
        // Somebody else reads now and then, and keeps the connection.
        var reader = await OpenAsync();
        await reader.LoadAsync(theirs[0], Cancel);
        foreach (var (key, version) in versions)
        {
            Assert.True(await Store.DeleteAsync(key, version, Cancel));
        }

        await reader.OpenRequestsAsync(5, null, Cancel);

        await Store.PurgeAsync(Cancel);

        Assert.Empty(await TracesAsync());
        Assert.Equal(360, (await AllKeysAsync(null, 100)).Count);
        Assert.NotNull(await CreateAsync(Request("after")));
        await CloseAsync(reader);

        DocumentIndex Index() => new() { ContactId = Somebody, CreatedAt = At(random.Next(9999)), OpenSince = random.Next(2) == 0 ? null : At(random.Next(9999)), DueAt = At(random.Next(9999)) };
        string Content() => $"{Secret}{Filler(random)}{Secret}";
    }

    [Fact]
    public async Task A_purge_among_saves_and_reads_loses_none_of_them()
    {
        var purges = Enumerable.Range(0, 3).Select(_ => Store.PurgeAsync(Cancel)).ToList();
        await Parallel.ForAsync(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (i, _) =>
        {
            await CreateAsync(Request($"r{i}"), FirstHints, $"{i}");
            Assert.Equal($"{i}", await ContentAsync(Request($"r{i}")));
            if (i % 100 == 0)
            {
                await Store.PurgeAsync(Cancel);
            }
        });
        await Task.WhenAll(purges);

        Assert.Equal(300, (await OpenIdsAsync()).Count);
    }

    private static string Filler(Random random) => new((char)('a' + random.Next(26)), random.Next(10) switch { < 5 => random.Next(300), < 8 => random.Next(4200), _ => random.Next(20_000) });

    private async Task<List<string>> TracesAsync()
    {
        string[] words = [Secret, Somebody, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Somebody))];
        return [.. (await EverythingAsync()).Where(piece => words.Any(word => piece.Bytes.AsSpan().IndexOf(Bytes(word)) >= 0)).Select(piece => piece.Where)];
    }
}
