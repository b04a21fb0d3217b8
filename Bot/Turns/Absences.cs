using SamBot.Bot.Settings;
using SamBot.Bot.Storage;

namespace SamBot.Bot.Turns;

/// <summary>Who cannot be written to any more. It is kept with the person, and the chair sees it on what they asked.</summary>
public sealed partial class Absences(Documents documents, Requests requests, Deciders deciders, TimeProvider time, ILogger<Absences> logger)
{
    /// <summary>They removed the app. A removal from before something that they did since, come late, counts for nothing.</summary>
    public async Task RemovedAsync(Turn.Leave turn, CancellationToken cancellationToken)
    {
        var since = turn.SentAt ?? time.GetUtcNow();
        await MarkAsync(turn.By.Person.Id, d => d.HeardAt > since ? null : new Absence(since, Removed: true), turn.ActivityId, cancellationToken);
    }

    /// <summary>The channel says that it will not write to them.</summary>
    public Task RefusedAsync(string personId, CancellationToken cancellationToken) =>
        MarkAsync(personId, d => d.Absent ?? new Absence(time.GetUtcNow(), Removed: false), null, cancellationToken);

    // First the person, then their requests: if the process dies in between, the channel's repeat or the next refusal goes on from there.
    private async Task MarkAsync(string personId, Func<ConversationDocument, Absence?> absence, string? activityId, CancellationToken cancellationToken)
    {
        var isAbsent = await documents.ChangeConversationAsync(
            personId,
            before => Task.FromResult(before is not null && absence(before) is { } since
                ? (before with { Absent = since, Owed = null, Seen = before.Saw(activityId).Seen }, true)
                : ((ConversationDocument?)null, false)),
            cancellationToken);
        if (!isAbsent)
        {
            return;
        }

        if (deciders.RoleOf(personId) is Dialogs.Role.Contact)
        {
            LogContact(personId);
            await requests.ContactAbsentAsync(personId, cancellationToken);
        }
        else
        {
            LogDecider(personId);
        }
    }

    [LoggerMessage(LogLevel.Information, "{PersonId} removed or blocked the bot: nothing is sent to them until they are back; their open requests say so to the chair")]
    private partial void LogContact(string personId);

    [LoggerMessage(LogLevel.Error, "{PersonId}, who decides, removed or blocked the bot: requests wait. Let them install the app in Teams again, or write to the bot")]
    private partial void LogDecider(string personId);
}
