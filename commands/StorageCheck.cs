using System.Collections.Concurrent;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>Checks whether every document can be read, is listed where it should be and nowhere else, and has the files that it names.</summary>
internal sealed class StorageCheck(IDocumentStore store, DocumentIndexes indexes, TextWriter output, TextWriter error)
{
    private const int EachPart = 200;
    private const int ProgressEach = 1000;
    private readonly ConcurrentDictionary<DocumentKey, string> unreadable = [];
    private readonly FilesCheck files = new(store);

    /// <summary>Runs the check. Writes each finding on a line, and a summary.</summary>
    /// <returns>The exit code; 0 when all is well.</returns>
    public async Task<int> RunAsync(bool repair, CancellationToken cancellationToken)
    {
        var (documents, findings, young) = (0, 0, 0);
        string? continuation = null;
        do
        {
            var part = await store.CheckHintsAsync(IndexOf, repair, EachPart, continuation, cancellationToken);
            foreach (var finding in part.Findings)
            {
                await output.WriteLineAsync(Line(finding));
            }

            if ((documents + part.Documents) / ProgressEach > documents / ProgressEach)
            {
                await error.WriteLineAsync($"{documents + part.Documents} documents …");
            }

            documents += part.Documents;
            findings += part.Findings.Count;
            young += part.Young;
            continuation = part.Continuation;
        }
        while (continuation is not null);

        foreach (var (key, fault) in unreadable)
        {
            await output.WriteLineAsync(CommandHost.OneLine($"{Name(key)}: cannot be read. {fault}"));
        }

        var lacking = await files.LackingAsync(cancellationToken);
        foreach (var (document, id) in lacking)
        {
            await output.WriteLineAsync(CommandHost.OneLine($"{Name(document)}: names file {id}, which has no bytes. Ask its sender for it again."));
        }

        // A document that cannot be read may name it.
        foreach (var (id, at) in unreadable.IsEmpty ? files.Unnamed() : [])
        {
            await output.WriteLineAsync(CommandHost.OneLine($"file {id}: no document names it. The bot removes it after {at}."));
        }

        await output.WriteLineAsync(
            $"{documents} documents, {unreadable.Count} of them unreadable; {findings} wrong hints{(findings > 0 && repair ? ", repaired" : "")}.");
        if (young > 0)
        {
            await output.WriteLineAsync($"{young} hints are too young to judge: they may belong to a save that is under way. Check again in ten minutes.");
        }

        return unreadable.IsEmpty && lacking.Count == 0 && (findings == 0 || repair) ? ExitCodes.Ok : ExitCodes.WrongData;
    }

    private DocumentIndex? IndexOf(StoredDocument document)
    {
        var index = indexes.Of(document.Key, document.Content.Span, out var fault);
        if (index is null)
        {
            unreadable[document.Key] = fault!;
        }
        else
        {
            files.See(document.Key, document.Content.Span);
        }

        return index;
    }

    private static string Line(HintFinding finding)
    {
        var listing = finding.Hint switch
        {
            HintKind.Open => "the open requests",
            HintKind.Contact => "its contact's requests",
            HintKind.Word => "the requests with its words",
            HintKind.Reference => "the requests with its reference",
            _ => "the duties",
        };
        var fault = finding.Fault switch
        {
            HintFault.Missing => $"is missing among {listing}",
            HintFault.Misplaced => $"stands at a wrong place among {listing}",
            HintFault.Needless => $"stands among {listing} and should not",
            _ => $"a stray hint to it stands among {listing}",
        };
        return CommandHost.OneLine($"{Name(finding.Key)}: {fault}{(finding.IsRepaired ? "; repaired" : "")}.");
    }

    private static string Name(DocumentKey key) => $"{key.Kind.Word()} {key.Id}";
}
