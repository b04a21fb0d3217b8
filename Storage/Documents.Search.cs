using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>The search over all requests, also decided ones. Each word is one call; what is found is loaded and checked.</summary>
public sealed partial class Documents
{
    private const int MostSought = 4;
    private const int MostByWord = 1_000;
    private const int MostRead = 48;

    /// <summary>
    /// The requests that have every one of these words, or words that begin like them, the newest first, at most <see cref="Sizes.Listed"/>. A
    /// reference finds its request.
    /// </summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Listing> SearchAsync(string text, CancellationToken cancellationToken)
    {
        if (Reference.TryParse(text.Trim(), out var reference) && await FindAsync(reference, cancellationToken) is (var id, { Document.ForCards: { } named }))
        {
            return new([named with { Id = id }], More: false);
        }

        var (needed, small) = RequestWords.Sought(text);
        var words = needed.Take(MostSought).ToArray();
        if (words.Length == 0)
        {
            return Listing.None;
        }

        var found = await Task.WhenAll(words.Select(word => store.RequestsByWordAsync(word, MostByWord, cancellationToken)));
        var isCut = found.Any(keys => keys.Count >= MostByWord);
        var keys = found.Skip(1).Aggregate(found[0].Distinct(), (both, other) => both.Intersect(other)).ToArray();
        List<Loaded<RequestDocument>> read = [];
        foreach (var some in keys.Take(MostRead).Chunk(ReadTogether))
        {
            read.AddRange(await Task.WhenAll(some.Select(key => RequestAsync(key.Id, fresh: true, cancellationToken))));
        }

        KnownRequest[] fits = [.. read.Select(r => r.Document?.ForCards).OfType<KnownRequest>().Where(r => Has(r, words))
            .OrderByDescending(r => r.Request.SubmittedAt)];
        // "Jan Willems" finds the one that is Jan before all that are Willems.
        fits = fits.Where(r => Has(r, [.. small])).ToArray() is { Length: > 0 } best ? best : fits;
        return new([.. fits.Take(Sizes.Listed)], isCut || keys.Length > MostRead || fits.Length > Sizes.Listed, read.Count(r => r.Unreadable is not null));
    }

    private static bool Has(KnownRequest known, string[] words)
    {
        var all = RequestWords.Of(known.Id, known.Request).Split(' ');
        return words.All(word => all.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }
}
