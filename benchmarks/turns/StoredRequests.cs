using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Turns;

/// <summary>A SQLite file that holds decided requests already, each from a contact of its own. The bot starts with a copy of it.</summary>
internal sealed class StoredRequests : IDisposable
{
    private const int AtOnce = 256;
    private static readonly Dialogs.Person Chair = new("chair", "Jan Bos");

    private static readonly Pitch Pitch = new(
        "Een pilot bij vijf organisaties waarin we het verzuim met een derde omlaag brachten, met het draaiboek dat ieder mag gebruiken.",
        new(["vitality", "knowledge"], "Jullie leden delen kennis over vitaliteit, en wij hebben er een jaar lang mee gewerkt en gemeten."),
        new(TopicKind.NetworkMeeting, "Verzuim omlaag in zes maanden", "Wat werkte en wat niet, met cijfers, en wat een lid morgen kan doen."),
        new("Zorggroep Zuid", "We spraken elkaar op het congres in mei.", MeetingForm.Teams, 30, "Dinsdag- en donderdagmiddag"));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-stored-");

    private string File => Path.Combine(folder.FullName, "stored.db");

    /// <summary>Writes so many requests.</summary>
    public static async Task<StoredRequests> MakeAsync(int count, TimeProvider time)
    {
        var stored = new StoredRequests();
        var since = time.GetUtcNow().AddDays(-30);
        var store = new StorageOptions { Sqlite = new() { Path = stored.File } }.OpenStore();
        await store.PrepareAsync(CancellationToken.None);
        using (var documents = new Documents(store))
        {
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, cancellation) =>
            {
                var by = new Dialogs.Person($"contact {i}", $"Contact {i}", $"contact{i}@contoso.com");
                var id = $"{i:x32}";
                var document = new RequestDocument
                {
                    Id = id,
                    Events = [new RequestEvent.Submitted(by, since.AddSeconds(i), Pitch), new RequestEvent.Approved(Chair, since.AddDays(2))],
                };
                await documents.ChangeRequestAsync(id, _ => document, cancellation);
            });
        }

        await ((IAsyncDisposable)store).DisposeAsync();
        return stored;
    }

    /// <summary>Lays a copy where a program will look for its file.</summary>
    public void CopyTo(string path) => System.IO.File.Copy(File, path);

    public void Dispose() => folder.Delete(recursive: true);
}
