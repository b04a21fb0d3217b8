using System.Collections.Concurrent;
using System.Threading.Channels;
using SamBot.Bot.Speaking;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Asks the channel's roster once who a contact is. It works beside the turns: no turn waits for it, or reads or writes for it. The answer is
/// kept with the conversation, also when the roster does not know the contact. After a failure that may pass, the display name stays, and the
/// roster is asked again at a turn at least five minutes later, or at the first turn after a restart.
/// </summary>
public sealed partial class Roster(IConnector connector, Documents documents, Deciders deciders, TimeProvider time, ILogger<Roster> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private const int MostWaiting = 1_000;
    private const int MostRemembered = 10_000;
    // A mail address has at most 254 characters (RFC 5321 with its errata).
    private const int LongestEmail = 254;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> notBefore = new(StringComparer.Ordinal);
    private readonly Channel<(string PersonId, Address Address)> wanted =
        System.Threading.Channels.Channel.CreateBounded<(string, Address)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    // Runs inside the save that raised it, so it only queues the question.
    private void Ask(DocumentKey key, object saved, DateTimeOffset? due)
    {
        if (saved is not ConversationDocument { Roster: null, Farewell: null, Address.User.Id: not null } document
            || !Channels.HasRoster(document.Address.ChannelId) || deciders.RoleOf(document.Person.Id) is not Role.Contact)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (notBefore.TryGetValue(document.Person.Id, out var earliest) && now < earliest)
        {
            return;
        }

        if (notBefore.Count >= MostRemembered)
        {
            // At worst a person is looked up a second time.
            notBefore.Clear();
        }

        if (wanted.Writer.TryWrite((document.Person.Id, document.Address)))
        {
            notBefore[document.Person.Id] = now + AgainAfter;
        }
    }

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        documents.Saved += Ask;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Parallel.ForEachAsync(
            wanted.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (person, cancellationToken) => await LookUpAsync(person.PersonId, person.Address, cancellationToken));
    }

    private async Task LookUpAsync(string personId, Address reference, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(reference, cancellationToken) is { } entry)
            {
                await documents.ChangeConversationAsync(
                    personId,
                    d => d is null or { Roster: not null } or { Farewell: not null } ? null : d with { Roster = entry, Person = entry.Of(d.Person) },
                    cancellationToken);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotKept(e);
        }
        catch (OperationCanceledException)
        {
            // The host stops. The first turn after the next start asks again.
        }
    }

    private async Task<RosterEntry?> FindAsync(Address reference, CancellationToken cancellationToken)
    {
        try
        {
            var member = await time.WithinAsync(Patience, stop => connector.GetMemberAsync(reference, reference.User!.Id!, stop), cancellationToken);
            return new(Heard.NameOf(member.Name) is var name and not Person.NoName ? name : null, Email(member.Email));
        }
        catch (ConnectorException e) when (!e.IsTransient && e.Status is not (null or 401))
        {
            LogUnknown(e.Status, e.Code);
            return new(null, null);
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code);
            return null;
        }
        catch (TimeoutException)
        {
            LogFailed(null, "Timeout");
            return null;
        }
    }

    private static string? Email(string? email) =>
        PersonText.Line(email ?? "") is { Length: <= LongestEmail } line
        && line.Contains('@', StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal)
            ? line
            : null;

    // No line names the person, since the log holds no names.
    [LoggerMessage(LogLevel.Information, "The roster does not tell who a contact is (status {Status}, code {Code}); their display name stays")]
    private partial void LogUnknown(int? status, string? code);

    [LoggerMessage(LogLevel.Warning, "The roster did not answer (status {Status}, code {Code}); a later turn asks again")]
    private partial void LogFailed(int? status, string? code);

    [LoggerMessage(LogLevel.Error, "What the roster answered could not be kept; a later turn asks again")]
    private partial void LogNotKept(Exception exception);
}
