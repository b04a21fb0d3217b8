using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;

namespace SamBot.Bot.Turns;

/// <summary>
/// Asks the channel's roster once who a contact is, beside their turns: no turn waits for it, reads or writes for it. What it answers is kept
/// with the conversation, also that it knows nobody. A failure that may pass leaves the display name, and is tried again at a turn at least
/// five minutes later, or at the first turn after a restart.
/// </summary>
public sealed partial class Roster(ConnectorClient connector, Documents documents, TimeProvider time, ILogger<Roster> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private const int MostWaiting = 1_000;
    private const int MostRemembered = 10_000;
    // A mail address has at most 254 characters (RFC 5321 with its errata).
    private const int LongestEmail = 254;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> notBefore = new(StringComparer.Ordinal);
    private readonly Channel<(string PersonId, ConversationReference Reference)> wanted =
        Channel.CreateBounded<(string, ConversationReference)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Has the person looked up, if that was not done. Returns at once.</summary>
    public void Ask(ConversationDocument document)
    {
        if (document.Roster is not null || document.Reference.User?.Id is null || !Channels.HasRoster(document.Reference.ChannelId))
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
            // At worst somebody is looked up once more.
            notBefore.Clear();
        }

        if (wanted.Writer.TryWrite((document.Person.Id, document.Reference)))
        {
            notBefore[document.Person.Id] = now + AgainAfter;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Parallel.ForEachAsync(
            wanted.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (person, cancellationToken) => await LookUpAsync(person.PersonId, person.Reference, cancellationToken));
    }

    private async Task LookUpAsync(string personId, ConversationReference reference, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(reference, cancellationToken) is { } entry)
            {
                await documents.ChangeConversationAsync<object?>(
                    personId,
                    d => Task.FromResult<(ConversationDocument?, object?)>((d is null or { Roster: not null } ? null : d with { Roster = entry, Person = entry.Of(d.Person) }, null)),
                    cancellationToken);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotKept(e);
        }
        catch (OperationCanceledException)
        {
            // The host stops; the first turn after the start asks again.
        }
    }

    private async Task<RosterEntry?> FindAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var member = await connector.GetMemberAsync(reference, reference.User!.Id!, either.Token);
            return new(string.IsNullOrEmpty(PersonText.Line(member.Name ?? "")) ? null : InputReader.Name(member.Name), Email(member.Email));
        }
        catch (ConnectorException e) when (!e.IsTransient && e.Status is not (null or HttpStatusCode.Unauthorized))
        {
            LogUnknown(e.Status, e.Code);
            return new(null, null);
        }
        catch (ConnectorException e)
        {
            LogFailed(e.Status, e.Code);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(null, "Timeout");
            return null;
        }
    }

    private static string? Email(string? email) =>
        PersonText.Line(email ?? "") is { Length: <= LongestEmail } line && line.Contains('@', StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal) ? line : null;

    // Neither line names the person: the roster is about names.
    [LoggerMessage(LogLevel.Information, "The roster does not tell who a contact is (status {Status}, code {Code}); their display name stays")]
    private partial void LogUnknown(HttpStatusCode? status, string? code);

    [LoggerMessage(LogLevel.Warning, "The roster did not answer (status {Status}, code {Code}); a later turn asks again")]
    private partial void LogFailed(HttpStatusCode? status, string? code);

    [LoggerMessage(LogLevel.Error, "What the roster answered could not be kept; a later turn asks again")]
    private partial void LogNotKept(Exception exception);
}
