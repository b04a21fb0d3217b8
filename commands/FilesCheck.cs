using System.Collections.Concurrent;
using System.Globalization;
using SamBot.Dialogs.Files;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>
/// Checks whether each file that a document names has its bytes, and whether each file's bytes are named. It is shown every document once, and judges
/// after that, on what is there then, because the bot may run meanwhile.
/// </summary>
internal sealed class FilesCheck(IDocumentStore store)
{
    private readonly ConcurrentDictionary<string, DocumentKey> named = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> kept = [];

    /// <summary>Notes the files of a document that can be read.</summary>
    public void See(DocumentKey key, ReadOnlySpan<byte> content)
    {
        if (key.Kind is DocumentKind.File)
        {
            kept[key.Id] = DocumentReader.Standard.File(content, out _)!.LookAt;
        }

        foreach (var file in Named(key, content))
        {
            named[file.Id] = key;
        }
    }

    /// <summary>The files that a document still names and that have no bytes, each with its document.</summary>
    public async Task<IReadOnlyList<(DocumentKey Document, string FileId)>> LackingAsync(CancellationToken cancellationToken)
    {
        List<(DocumentKey, string)> lacking = [];
        foreach (var (id, document) in named.Where(n => !kept.ContainsKey(n.Key)))
        {
            var isNamed = await store.LoadAsync(document, cancellationToken) is { } now && Named(document, now.Content.Span).Any(f => f.Id == id);
            if (isNamed && await store.LoadAsync(new(DocumentKind.File, id), cancellationToken) is null)
            {
                lacking.Add((document, id));
            }
        }

        return lacking;
    }

    /// <summary>The files that no document names, each with the instant at which the bot looks at it and removes it.</summary>
    public IEnumerable<(string FileId, string LookAt)> Unnamed() => kept.Where(k => !named.ContainsKey(k.Key))
        .Select(k => (k.Key, k.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)));

    private static IEnumerable<SentFile> Named(DocumentKey key, ReadOnlySpan<byte> content) => key.Kind switch
    {
        DocumentKind.Conversation => NamedFiles.In(DocumentReader.Standard.Conversation(content, out _)),
        DocumentKind.Request => NamedFiles.In(DocumentReader.Standard.Request(content, out _)),
        _ => [],
    };
}
