using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary><c>people erase --person … [--yes]</c>: erases everything of a person who asks for it. <c>people export</c> is beside it.</summary>
internal static class PeopleCommand
{
    internal static readonly Option<string> Person = new("--person")
    {
        Description = "Their Entra object id (in the tenant of Chair:TenantId), or their id as the log and 'notices list' show it.", Required = true,
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Does it. Without it the command only says what there is." };

    /// <summary>The command with its subcommand.</summary>
    public static Command Create(CommandHost host)
    {
        var erase = new Command(
            "erase",
            "Erases a person's conversation and requests for good. The bot that runs takes their requests off the cards in the deciders' chats; " +
            "what they see in their own chat is theirs. A decided request leaves its outcome and its day. Backups and exports are not touched.")
        {
            Person, Yes,
        };
        erase.SetAction((line, cancellation) => host.RunAsync(
            isThere: true, services => EraseAsync(services, line.GetValue(Person)!.Trim(), line.GetValue(Yes), cancellation), cancellation));
        return new("people", "What is kept of people.") { erase, PeopleExport.Create(host) };
    }

    /// <summary>The person's id; null when the word can be nobody's.</summary>
    internal static string? IdOf(IServiceProvider services, string person)
    {
        var given = person.Trim();
        var personId = Guid.TryParse(given, out _) ? PersonIds.OfEntra(services.GetRequiredService<Deciders>().TenantId, given) : given;
        return personId.Length is 0 or > DocumentKey.LongestId || personId.Contains('\0', StringComparison.Ordinal) ? null : personId;
    }

    /// <summary>Says that the word is nobody's.</summary>
    internal static Task<int> NamesNobodyAsync() =>
        CommandHost.EndAsync(ExitCodes.Usage, "--person names nobody: give an Entra object id, or an id from the log.");

    private static async Task<int> EraseAsync(IServiceProvider services, string person, bool yes, CancellationToken cancellationToken)
    {
        var (store, deciders) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<Deciders>());
        if (IdOf(services, person) is not { } personId)
        {
            return await NamesNobodyAsync();
        }

        if (deciders.RoleOf(personId) is not Role.Contact)
        {
            return await CommandHost.EndAsync(ExitCodes.Usage, $"{personId} decides on requests by the settings under Chair. Name another there first.");
        }

        if (!yes)
        {
            var found = await FindAsync(services, personId, cancellationToken);
            Console.WriteLine(
                $"{personId}: requests {found.Requests}, conversation {(found.Conversation ? "yes" : "no")}. Nothing was erased: add --yes to do it.");
            return Unreadable(found.Unreadable);
        }

        var erased = await services.GetRequiredService<Erasure>().PersonAsync(personId, cancellationToken);
        // This runs also when nothing was erased now: an earlier run may have erased something and stopped before it purged.
        await store.PurgeAsync(cancellationToken);
        Console.WriteLine($"{personId}: erased: requests {erased.Requests}, conversation {(erased.Conversation ? "yes" : "no")}.");
        return Unreadable(erased.Unreadable);
    }

    // A request says whose it is. One that cannot be read may be somebody else's, so it is never erased unread.
    private static int Unreadable(ImmutableArray<string> requests)
    {
        foreach (var id in requests)
        {
            Console.WriteLine(
                $"request {id} ({Reference.Of(id)}): stands among theirs, cannot be read, and is left as it is. " +
                "If a newer release wrote it, erase with that release; else restore it from a backup with 'storage import --replace-unreadable', " +
                "and erase again.");
        }

        return requests.IsEmpty ? ExitCodes.Ok : ExitCodes.WrongData;
    }

    private static async Task<ErasedPerson> FindAsync(IServiceProvider services, string personId, CancellationToken cancellationToken)
    {
        var (store, documents) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<Documents>());
        List<string> unreadable = [];
        var requests = 0;
        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(personId, 1000, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                // What is listed may be gone.
                var request = await documents.RequestAsync(key.Id, fresh: true, cancellationToken);
                if (request.Unreadable is not null)
                {
                    unreadable.Add(key.Id);
                }
                else if (request.Document?.ContactId == personId)
                {
                    requests++;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return new(requests, await store.LoadAsync(new(DocumentKind.Conversation, personId), cancellationToken) is not null, [.. unreadable]);
    }
}
