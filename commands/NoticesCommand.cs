using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary><c>notices list</c> shows what people must still be told; <c>notices retry [--request …]</c> has it tried at once.</summary>
internal static class NoticesCommand
{
    private const int ReadAtOnce = 200;
    private const int ProgressEach = 1000;

    private static readonly Option<string?> Request = new("--request")
    {
        Description = "Only of this request: its number as on the cards (K7F-3QD), or its id.",
    };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CommandHost host)
    {
        var list = new Command(
            "list",
            "Shows what people must still be told: to whom, since when it fails and why, and when it is tried again. Reads every request.") { Request };
        list.SetAction(
            (line, cancellation) => host.RunAsync(isThere: true, services => ListAsync(services, line.GetValue(Request), cancellation), cancellation));
        var retry = new Command(
            "retry",
            "Has everything that people must still be told tried at once, also what was given up. The bot that runs does it, within seconds.") { Request };
        retry.SetAction(
            (line, cancellation) => host.RunAsync(isThere: true, services => RetryAsync(services, line.GetValue(Request), cancellation), cancellation));
        return new("notices", "Shows and retries what people must still be told.") { list, retry };
    }

    private static async Task<int> ListAsync(IServiceProvider services, string? request, CancellationToken cancellationToken)
    {
        var documents = services.GetRequiredService<Documents>();
        var (waiting, late, givenUp, unreadable) = (0, 0, 0, 0);
        await foreach (var key in KeysAsync(services, request, cancellationToken))
        {
            var owed = await OwedAsync(documents, key, cancellationToken);
            unreadable += owed is null ? 1 : 0;
            foreach (var line in owed ?? [])
            {
                waiting++;
                late += line.Late ? 1 : 0;
                givenUp += line.GivenUp ? 1 : 0;
                await Console.Out.WriteLineAsync(line.ToString());
            }
        }

        await Console.Out.WriteLineAsync($"{waiting} waiting, {late} of them for more than a day, {givenUp} given up.");
        return await EndAsync(unreadable);
    }

    private static async Task<int> RetryAsync(IServiceProvider services, string? request, CancellationToken cancellationToken)
    {
        var documents = services.GetRequiredService<Documents>();
        var time = services.GetRequiredService<TimeProvider>();
        var (retried, unreadable) = (0, 0);
        await foreach (var key in KeysAsync(services, request, cancellationToken))
        {
            if (await RetryAsync(documents, key, time.GetUtcNow(), cancellationToken))
            {
                retried++;
            }
            else if (!await documents.CanReadAsync(key, cancellationToken))
            {
                unreadable++;
            }
        }

        await Console.Out.WriteLineAsync($"What is owed in {retried} documents is tried again at once, by the bot that runs.");
        return await EndAsync(unreadable);
    }

    private static async Task<int> EndAsync(int unreadable)
    {
        if (unreadable == 0)
        {
            return ExitCodes.Ok;
        }

        await Console.Out.WriteLineAsync($"{unreadable} documents cannot be read, so what is owed in them is not known: 'storage check' names them.");
        return ExitCodes.WrongData;
    }

    private static async Task<bool> RetryAsync(Documents documents, DocumentKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isOwed = false;
        if (key.Kind is DocumentKind.Request)
        {
            await documents.ChangeRequestAsync(
                key.Id, d => (isOwed = d is not null && d.Notices.Any(n => !n.IsTold)) ? NoticePlan.Retried(d!, now) : d, cancellationToken);
        }
        else
        {
            await documents.ChangeConversationAsync(
                key.Id, d => (isOwed = d?.Owed is not null) ? d! with { Owed = NoticePlan.Retried(d.Owed!, now) } : d, cancellationToken);
        }

        return isOwed;
    }

    // Null when the document cannot be read.
    private static async Task<IReadOnlyList<OwedLine>?> OwedAsync(Documents documents, DocumentKey key, CancellationToken cancellationToken)
    {
        if (key.Kind is DocumentKind.Request)
        {
            var request = await documents.RequestAsync(key.Id, fresh: true, cancellationToken);
            return request.Unreadable is not null ? null
                : [.. request.Document?.Notices.Where(n => !n.IsTold).Select(n => OwedLine.Of(request.Document, n)) ?? []];
        }

        var conversation = await documents.ConversationAsync(key.Id, fresh: true, cancellationToken);
        return conversation.Unreadable is not null ? null
            : conversation.Document is { Owed: { } owed } document ? [OwedLine.Of(document, owed)] : [];
    }

    // All documents; only the requests that match where one was named.
    private static async IAsyncEnumerable<DocumentKey> KeysAsync(
        IServiceProvider services, string? request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IDocumentStore>();
        string? continuation = null;
        var read = 0;
        do
        {
            var page = await store.AllAsync(request is null ? null : DocumentKind.Request, ReadAtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys.Where(k => k.Kind is not DocumentKind.File && (request is null || IsMeant(k.Id, request))))
            {
                yield return key;
            }

            if ((read + page.Keys.Count) / ProgressEach > read / ProgressEach)
            {
                await Console.Error.WriteLineAsync($"{read + page.Keys.Count} documents …");
            }

            read += page.Keys.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static bool IsMeant(string id, string request) =>
        id == request || string.Equals(Reference.Of(id).ToString(), request.Trim(), StringComparison.OrdinalIgnoreCase);
}
