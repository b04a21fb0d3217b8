using System.Security.Cryptography;
using System.Text;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Commands;

/// <summary>A store with real documents under odd ids.</summary>
internal static class StoredExample
{
    private static readonly string Request = Fixture("request.schema1");
    private static readonly string Conversation = Fixture("conversation.schema1");

    /// <summary>The settings that say who decides, as the environment gives them.</summary>
    public static Dictionary<string, string?> Chair { get; } = new()
    {
        ["Chair__AadObjectId"] = "00000000-0000-0000-0000-0000000000a0",
        ["Chair__TenantId"] = "00000000-0000-0000-0000-000000000001",
    };

    /// <summary>By what documents are found under those settings.</summary>
    public static DocumentIndexes Indexes { get; } =
        new(new RetentionPolicy(24, 12, new Deciders(Chair["Chair__TenantId"]!, Chair["Chair__AadObjectId"]!, "", [])));

    /// <summary>The documents' keys.</summary>
    public static IReadOnlyList<DocumentKey> Keys { get; } =
    [
        .. DocumentStoreContract.OddIds.Select(id => new DocumentKey(DocumentKind.Request, id.Data)),
        .. DocumentStoreContract.OddIds.Select(id => new DocumentKey(DocumentKind.Conversation, id.Data)),
        new(DocumentKind.Request, "Abc"), new(DocumentKind.Request, "abc"), new(DocumentKind.Request, "ABC"),
    ];

    /// <summary>What a document says: no two the same, and one request in two is open.</summary>
    public static byte[] Content(DocumentKey key)
    {
        var number = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.Id)));
        if (key.Kind is DocumentKind.Conversation)
        {
            return Encoding.UTF8.GetBytes(Conversation.Replace("Carla Contact", number, StringComparison.Ordinal));
        }

        var decided = Request.IndexOf("{\n      \"event\": \"declined\"", StringComparison.Ordinal);
        var isOpen = key.Id.Length % 2 == 0;
        return Encoding.UTF8.GetBytes((isOpen ? Request.Remove(Request.LastIndexOf(',', decided), Request.IndexOf("\n  ],", decided, StringComparison.Ordinal) - Request.LastIndexOf(',', decided)) : Request)
            .Replace("Zij-instromers die blijven", number, StringComparison.Ordinal));
    }

    /// <summary>Puts all of them into a store, as turns do.</summary>
    public static async Task FillAsync(IDocumentStore store, CancellationToken cancellationToken)
    {
        await store.PrepareAsync(cancellationToken);
        await Parallel.ForEachAsync(Keys, cancellationToken, async (key, cancel) => await SaveAsync(store, key, cancel));
    }

    /// <summary>Puts one into a store.</summary>
    public static async Task SaveAsync(IDocumentStore store, DocumentKey key, CancellationToken cancellationToken)
    {
        var content = Content(key);
        var index = Indexes.Of(key, content, out var fault);
        Assert.Null(fault);
        Assert.NotNull(await store.SaveAsync(key, content, index!, null, cancellationToken));
    }

    private static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Storage", "Documents", $"{name}.json")).ReplaceLineEndings("\n");
}
